import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '@/components/ui/card';
import { ErrorNotice, Skeleton } from '@/components/ui/states';
import { transcript } from '@/lib/api/queries';
import type { Report } from '@/lib/api/report-types';
import type { Passage } from './highlight';
import { TurnLine } from './turn-line';

interface TranscriptPanelProps {
  sessionId: string;
  /** Of the interview. */
  language: string;
  /** What is read beside it; null while there is none. */
  report: Report | null;
  passages: Passage[];
  active: Passage | null;
  /** Whether the person may correct the own answers. */
  correctable?: boolean;
}

export function TranscriptPanel({ sessionId, language, report, passages, active, correctable = report !== null }: TranscriptPanelProps) {
  const { t } = useTranslation('report');
  const panel = useRef<HTMLDivElement>(null);
  const query = useQuery(transcript(sessionId));

  useEffect(() => {
    if (!active || !query.isSuccess) return;
    const line = panel.current?.querySelector<HTMLElement>(`[data-turn="${active.turn}"]`);
    const mark = line?.querySelector('[data-active]') ?? line;
    mark?.scrollIntoView({ block: 'center', behavior: 'smooth' });
    line?.focus({ preventScroll: true });
  }, [active, query.isSuccess]);

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
          query.data.turns.map((turn) => <TurnLine
              key={turn.sequence}
              sessionId={sessionId}
              turn={turn}
              language={language}
              report={report}
              correctable={correctable}
              passages={passages.filter((passage) => passage.turn === turn.sequence)}
              active={active?.turn === turn.sequence ? active : null}
            />)
        )}
      </div>
    </Card>
  );
}
