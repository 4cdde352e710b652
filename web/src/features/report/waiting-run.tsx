import { CloudAlert, LoaderCircle } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { EvaluationRun } from '@/lib/api/report-types';
import { dayOf } from '@/lib/format';

/** A run that is not there yet: being made, or waiting for its next try. */
export function WaitingRun({ run }: { run: EvaluationRun }) {
  const { t, i18n } = useTranslation('report');
  if (run.status === 'pending') {
    return (
      <span role="status" className="flex items-center gap-1.5 text-13 text-info">
        <LoaderCircle size={14} aria-hidden className="animate-spin" />
        {t('about.running')}
      </span>
    );
  }
  return (
    <span role="status" className="flex items-start gap-1.5 text-13 text-ink-2">
      <CloudAlert size={14} aria-hidden className="mt-1 shrink-0 text-warn" />
      <span>
        {t(`failure.${run.failure ?? 'error'}`)} {run.nextTryAt && t('runs.nextTry', { number: run.number, time: dayOf(run.nextTryAt, new Date(), i18n.language).time })}
      </span>
    </span>
  );
}
