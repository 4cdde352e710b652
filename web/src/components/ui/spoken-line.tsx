import clsx from 'clsx';
import type { HTMLAttributes, ReactNode } from 'react';
import { writtenIn } from '@/lib/languages';

interface SpokenLineProps extends HTMLAttributes<HTMLDivElement> {
  speaker: 'interviewer' | 'candidate';
  name: string;
  /** Of the words, not of the page. */
  language: string;
  time: string | null;
  current?: 'quiet' | 'you';
  note?: ReactNode;
}

/** One turn, in a transcript or as a caption: time, who, and the words in the voice's own typeface. */
export function SpokenLine({ speaker, name, language, time, current, note, className, children, ...rest }: SpokenLineProps) {
  return (
    <div
      className={clsx(
        'grid grid-cols-[44px_minmax(0,1fr)] gap-2.5 rounded-[10px] px-2.5 py-2',
        current === 'quiet' && 'bg-surface-2',
        current === 'you' && 'bg-you-soft',
        className,
      )}
      {...rest}
    >
      {time !== null && <span className="num text-12 leading-[22px] text-ink-3">{time}</span>}
      <div className="min-w-0">
        <p className={clsx('mb-px text-12 leading-[18px] font-semibold', speaker === 'interviewer' ? 'text-accent' : 'text-you')}>{name}</p>
        <p {...writtenIn(language)} className={clsx('voice break-words', speaker === 'interviewer' && 'text-ink-2')}>{children}</p>
        {note}
      </div>
    </div>
  );
}
