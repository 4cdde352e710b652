import { useTranslation } from 'react-i18next';
import { useSessionWords } from '@/components/session/use-session-words';
import type { EvaluationRun } from '@/lib/api/report-types';
import { oneDecimal } from '@/lib/format';

/** A run in one line: its number, when, what it came to, and who rated. */
export function useRunName() {
  const { t, i18n } = useTranslation('report');
  const words = useSessionWords();
  return (run: EvaluationRun) =>
    [
      t('about.runTotal', { number: run.number, when: words.whenWithin(run.createdAt), total: run.total === null ? t('about.noTotal') : oneDecimal(run.total, i18n.language) }),
      run.engine === 'built-in' ? t('runs.built-in') : (run.model ?? t('runs.model')),
      run.correctedAnswers ? t('correction.rated', { count: run.correctedAnswers }) : '',
    ]
      .filter(Boolean)
      .join(' · ');
}
