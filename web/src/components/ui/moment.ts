import { useTranslation } from 'react-i18next';
import { dateOf, momentOf } from '@/lib/format';

/** Day and time of something, in the page's language and the reader's zone. */
export function useMoment() {
  const { i18n } = useTranslation();
  return (iso: string) => momentOf(iso, i18n.language);
}

export function useDate() {
  const { i18n } = useTranslation();
  return (iso: string) => dateOf(iso, i18n.language);
}
