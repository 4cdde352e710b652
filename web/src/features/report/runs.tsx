import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { LoaderCircle, RefreshCw } from 'lucide-react';
import { useEffect, useRef } from 'react';
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
import type { Report } from '@/lib/api/report-types';
import type { Session } from '@/lib/api/types';
import { oneDecimal } from '@/lib/format';

const waiting = (status: string) => status === 'pending';

/** Every run is kept; running again adds one. */
export function Runs({ session, report, onRun }: { session: Session; report: Report; onRun: (runId: string | null) => void }) {
  const reviewing = mayReview(useRole());
  const { t, i18n } = useTranslation('report');
  const words = useSessionWords();
  const queries = useQueryClient();
  const runs = useQuery({
    ...evaluationRuns(session.id),
    refetchInterval: (query) => (query.state.data?.runs.some((run) => waiting(run.status)) ? 1_000 : false),
  });
  const again = useMutation({
    mutationFn: () => post(`/api/sessions/${session.id}/evaluations`),
    onSuccess: () => queries.invalidateQueries({ queryKey: evaluationRuns(session.id).queryKey }),
  });
  const list = runs.data?.runs ?? [];
  const running = list.some((run) => waiting(run.status));
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
                {t('about.runTotal', { number: run.number, when: words.whenWithin(run.createdAt), total: run.total === null ? t('about.noTotal') : oneDecimal(run.total, i18n.language) })}
                {run.correctedAnswers ? ` · ${t('correction.rated', { count: run.correctedAnswers })}` : ''}
              </option>
            ))}
          </Select>
        ) : (
          <span className="num text-13 text-ink-2">{t('about.run', { number: report.runNumber, when: words.whenWithin(report.createdAt) })}</span>
        )}
        {reviewing && (
          <Button size="small" onClick={() => again.mutate()} busy={again.isPending} disabled={running}>
            <RefreshCw size={14} aria-hidden />
            {t('about.runAgain')}
          </Button>
        )}
        {running ? (
          <span role="status" className="flex items-center gap-1.5 text-13 text-info">
            <LoaderCircle size={14} aria-hidden className="animate-spin" />
            {t('about.running')}
          </span>
        ) : (
          reviewing && <span className="text-12 text-ink-3">{t('about.adds')}</span>
        )}
      </div>
      {again.isError && (
        <div className="mt-2">
          <FieldError>
            <ProblemText error={again.error} otherwise={t('about.runFailed')} />
          </FieldError>
        </div>
      )}
    </div>
  );
}
