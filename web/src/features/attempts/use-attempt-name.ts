import { useTranslation } from 'react-i18next';
import { useSessionWords } from '@/components/session/use-session-words';
import type { Attempt } from '@/lib/api/practice-types';

/** What an answer is called: the first one, or one of those after it. */
export function useAttemptName() {
  const { t } = useTranslation('practice');
  const words = useSessionWords();
  return ({ session }: Attempt, index: number) => {
    const when = words.whenWithin(session.startTime ?? session.createdAt);
    return index === 0 ? t('attempts.first', { when }) : t('attempts.redo', { number: index, when });
  };
}
