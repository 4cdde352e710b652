import { useQuery } from '@tanstack/react-query';
import clsx from 'clsx';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '@/components/ui/card';
import { SpokenLine } from '@/components/ui/spoken-line';
import { ErrorNotice, Skeleton } from '@/components/ui/states';
import { transcript } from '@/lib/api/queries';
import type { Turn } from '@/lib/api/types';
import { clockTime } from '@/lib/format';
import { piecesOf, type Passage } from './highlight';

interface TranscriptPanelProps {
  sessionId: string;
  /** Of the interview. */
  language: string;
  passages: Passage[];
  active: Passage | null;
}

export function TranscriptPanel({ sessionId, language, passages, active }: TranscriptPanelProps) {
  const { t } = useTranslation('report');
  const panel = useRef<HTMLDivElement>(null);
  const query = useQuery(transcript(sessionId));

  useEffect(() => {
    if (!active) return;
    const line = panel.current?.querySelector<HTMLElement>(`[data-turn="${active.turn}"]`);
    const mark = line?.querySelector('[data-active]') ?? line;
    mark?.scrollIntoView({ block: 'center', behavior: 'smooth' });
    line?.focus({ preventScroll: true });
  }, [active]);

  return (
    <Card id="transcript" aria-labelledby="transcript-title" className="flex min-h-0 scroll-mt-20 flex-col xl:sticky xl:top-6 xl:max-h-[calc(100dvh-48px)]">
      <div className="flex items-baseline justify-between gap-4 border-b border-line px-5 py-4 max-md:px-4">
        <h2 id="transcript-title">{t('transcript.title')}</h2>
        {passages.length > 0 && <p className="text-12 text-ink-3">{t('transcript.marks')}</p>}
      </div>
      <div ref={panel} tabIndex={0} role="group" aria-labelledby="transcript-title" className="min-h-0 overflow-y-auto p-2.5 -outline-offset-2!">
        {query.isPending ? (
          <Skeleton className="p-3" lines={8} />
        ) : query.isError ? (
          <ErrorNotice error={query.error} title={t('transcript.error')} retry={() => void query.refetch()} />
        ) : query.data.turns.length === 0 ? (
          <p className="p-3 text-13 text-ink-3">{t('transcript.empty')}</p>
        ) : (
          query.data.turns.map((turn) => <TurnLine key={turn.sequence} turn={turn} language={language} passages={passages.filter((passage) => passage.turn === turn.sequence)} active={active?.turn === turn.sequence ? active : null} />)
        )}
      </div>
    </Card>
  );
}

function TurnLine({ turn, language, passages, active }: { turn: Turn; language: string; passages: Passage[]; active: Passage | null }) {
  const { t } = useTranslation('report');
  const notes = [turn.source === 'text' || turn.source === 'typed' ? t('transcript.typed') : null, turn.source === 'browser' ? t('transcript.browser') : null, turn.interrupted ? t('transcript.interrupted') : null].filter(Boolean);
  const shown = active ? [...passages, active] : passages;
  return (
    <SpokenLine
      data-turn={turn.sequence}
      tabIndex={-1}
      speaker={turn.speaker}
      language={language}
      name={t(turn.speaker === 'interviewer' ? 'interviewer' : 'you', { ns: 'common' })}
      time={clockTime(turn.startedAtMs)}
      current={active ? 'quiet' : undefined}
      className="text-transcript"
      note={notes.length > 0 && <span className="text-12 text-ink-3">{notes.join(', ')}</span>}
    >
      {piecesOf(turn.text, shown, active).map((piece, index) =>
        piece.evidence ? (
          <mark key={index} data-active={piece.active || undefined} className={clsx('evidence-mark', piece.active && 'outline-1 outline-you')}>
            {piece.text}
          </mark>
        ) : (
          piece.text
        ),
      )}
    </SpokenLine>
  );
}
