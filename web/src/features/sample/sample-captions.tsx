import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { SpokenLine } from '@/components/ui/spoken-line';
import type { Turn } from '@/lib/api/types';
import { clockTime } from '@/lib/format';
import { saidOf, type Position } from './playback';

interface SampleCaptionsProps {
  turns: Turn[];
  at: Position;
  /** Of the interview. */
  language: string;
  /** The invented person's. */
  name: string;
  onJump: (turn: number) => void;
}

/** What has been said so far; each line's time leads back to it. */
export function SampleCaptions({ turns, at, language, name, onJump }: SampleCaptionsProps) {
  const { t } = useTranslation(['sample', 'common']);
  const scroller = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (scroller.current) scroller.current.scrollTop = scroller.current.scrollHeight;
  }, [at]);
  return (
    <>
      <h2 className="border-b border-line px-5 py-3.5 text-14">{t('captions')}</h2>
      <div ref={scroller} tabIndex={0} role="region" aria-label={t('captions')} className="min-h-0 flex-1 overflow-y-auto px-3 py-3 -outline-offset-2! max-lg:max-h-[60dvh]">
        {turns.slice(0, at.turn + 1).map((turn) => {
          const speaker = turn.speaker === 'interviewer' ? t('common:interviewer') : name;
          return (
            <div key={turn.sequence} className="relative">
              <SpokenLine
                speaker={turn.speaker}
                language={language}
                name={speaker}
                time=""
                current={turn.sequence === at.turn ? (turn.speaker === 'candidate' ? 'you' : 'quiet') : undefined}
                className="text-[17px] leading-[1.5]"
                data-line={turn.sequence}
              >
                {turn.sequence === at.turn ? saidOf(turn, at.words) : turn.text}
              </SpokenLine>
              <button
                type="button"
                aria-label={t('jump', { speaker, time: clockTime(turn.startedAtMs) })}
                onClick={() => onJump(turn.sequence)}
                className="num absolute inset-s-1 top-2 min-h-6 rounded-sm px-1.5 text-12 leading-[22px] text-ink-3 underline decoration-line-strong underline-offset-3 hover:text-ink"
              >
                {clockTime(turn.startedAtMs)}
              </button>
            </div>
          );
        })}
      </div>
    </>
  );
}
