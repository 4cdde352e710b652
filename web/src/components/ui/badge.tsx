import clsx from 'clsx';
import type { ReactNode } from 'react';

export type BadgeTone = 'plain' | 'accent' | 'ok' | 'warn' | 'bad' | 'info' | 'you' | 'none' | 'outline';

const tones: Record<BadgeTone, string> = {
  plain: 'bg-surface-2 text-ink-2',
  accent: 'bg-accent-soft text-accent-ink',
  ok: 'bg-ok-soft text-ok',
  warn: 'bg-warn-soft text-warn',
  bad: 'bg-bad-soft text-bad',
  info: 'bg-info-soft text-info',
  you: 'bg-you-soft text-you',
  none: 'hatched text-ink-2',
  outline: 'border border-line-strong',
};

export function Badge({ tone = 'plain', className, children }: { tone?: BadgeTone; className?: string; children: ReactNode }) {
  return (
    <span
      className={clsx(
        'inline-flex min-h-[22px] max-w-full items-center gap-[5px] rounded-sm px-2 py-px text-12 font-550 whitespace-nowrap max-[370px]:whitespace-normal [&_svg]:size-3 [&_svg]:stroke-[2.2]',
        tones[tone],
        className,
      )}
    >
      {children}
    </span>
  );
}
