import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { PencilLine } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { FieldError } from '@/components/ui/field';
import { ProblemText } from '@/components/ui/problem-text';
import { post } from '@/lib/api/client';
import { evaluationRuns, transcript } from '@/lib/api/queries';
import type { Report } from '@/lib/api/report-types';
import { changedSince } from './versions';

/** Offers to rate again once answers stand otherwise than the report read them. */
export function RerunBanner({ sessionId, report }: { sessionId: string; report: Report }) {
  const { t } = useTranslation('report');
  const queries = useQueryClient();
  const said = useQuery(transcript(sessionId));
  const runs = useQuery(evaluationRuns(sessionId));
  const again = useMutation({
    mutationFn: () => post(`/api/sessions/${sessionId}/evaluations`),
    onSuccess: () => queries.invalidateQueries({ queryKey: evaluationRuns(sessionId).queryKey }),
  });
  const changed = said.data ? changedSince(said.data.turns, report) : 0;
  if (changed === 0) return null;
  const running = runs.data?.runs.some((run) => run.status === 'pending') ?? false;
  return (
    <Banner icon={PencilLine} role="status" title={t('correction.since', { count: changed })}>
      <p>{t('correction.sinceNote')}</p>
      <Button look="primary" size="small" className="mt-2 max-w-full" busy={again.isPending} disabled={running} onClick={() => again.mutate()}>
        {t('correction.rerun')}
      </Button>
      {again.isError && (
        <FieldError>
          <ProblemText error={again.error} otherwise={t('about.runFailed')} />
        </FieldError>
      )}
    </Banner>
  );
}
