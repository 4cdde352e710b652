import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { RefreshCw } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSessionWords } from '@/components/session/use-session-words';
import { Button } from '@/components/ui/button';
import { FieldError } from '@/components/ui/field';
import { ProblemText } from '@/components/ui/problem-text';
import { Select } from '@/components/ui/select';
import { post } from '@/lib/api/client';
import { evaluationRuns, reportState } from '@/lib/api/queries';
import { useRole } from '@/lib/api/use-role';
import { mayReview } from '@/lib/roles';
import type { Engine, Report } from '@/lib/api/report-types';
import type { Session } from '@/lib/api/types';
import { CompareRuns } from './compare-runs';
import { useRunName } from './use-run-name';
import { WaitingRun } from './waiting-run';

const waiting = (status: string) => status === 'pending' || status === 'failed';

/** Looks soon for a run that is being made, now and then for one that waits for its next try. */
const wait = (runs: { status: string }[]) => (runs.some((run) => run.status === 'pending') ? 1_000 : runs.some((run) => waiting(run.status)) ? 10_000 : false);

/** Every run is kept; running again adds one. */
export function Runs({ session, report, onRun }: { session: Session; report: Report; onRun: (runId: string | null) => void }) {
  const reviewing = mayReview(useRole());
  const { t } = useTranslation('report');
  const name = useRunName();
  const [engine, setEngine] = useState<Engine | ''>('');
  const words = useSessionWords();
  const queries = useQueryClient();
  const runs = useQuery({
    ...evaluationRuns(session.id),
    refetchInterval: (query) => wait(query.state.data?.runs ?? []),
  });
  const again = useMutation({
    mutationFn: () => post(`/api/sessions/${session.id}/evaluations`, engine ? { engine } : undefined),
    onSuccess: () => queries.invalidateQueries({ queryKey: evaluationRuns(session.id).queryKey }),
  });
  const list = runs.data?.runs ?? [];
  const underWay = list.find((run) => waiting(run.status));
  const engines = runs.data?.engines ?? [];
  const ready = list.filter((run) => run.status === 'ready');

  const newest = ready[0]?.number ?? null;
  const before = useRef(newest);
  useEffect(() => {
    if (before.current !== null && newest !== null && newest > before.current) {
      onRun(null);
      void queries.invalidateQueries({ queryKey: reportState(session.id).queryKey });
      void queries.invalidateQueries({ queryKey: ['sessions'] });
    }
    before.current = newest;
  }, [newest, onRun, queries, session.id]);

  return (
    <div className="mt-4 border-t border-line pt-4">
      <div className="flex flex-wrap items-center gap-3">
        {ready.length > 1 ? (
          <Select aria-label={t('about.runs')} className="w-full max-w-[280px]" value={report.runId} onChange={(event) => onRun(event.target.value)}>
            {ready.map((run) => (
              <option key={run.id} value={run.id}>
                {name(run)}
              </option>
            ))}
          </Select>
        ) : (
          <span className="num text-13 text-ink-2">{t('about.run', { number: report.runNumber, when: words.whenWithin(report.createdAt) })}</span>
        )}
        {reviewing && engines.length > 1 && (
          <Select aria-label={t('runs.by')} className="w-full max-w-[220px]" value={engine || engines[0]} onChange={(event) => setEngine(event.target.value as Engine)}>
            {engines.map((one) => (
              <option key={one} value={one}>
                {t(`runs.${one}`)}
              </option>
            ))}
          </Select>
        )}
        {reviewing && (
          <Button size="small" onClick={() => again.mutate()} busy={again.isPending} disabled={underWay?.status === 'pending'}>
            <RefreshCw size={14} aria-hidden />
            {t('about.runAgain')}
          </Button>
        )}
        {underWay ? <WaitingRun run={underWay} /> : reviewing && <span className="text-12 text-ink-3">{t('about.adds')}</span>}
      </div>
      {again.isError && (
        <div className="mt-2">
          <FieldError>
            <ProblemText error={again.error} otherwise={t('about.runFailed')} />
          </FieldError>
        </div>
      )}
      <CompareRuns runId={report.runId} language={report.language} ready={ready} />
    </div>
  );
}
