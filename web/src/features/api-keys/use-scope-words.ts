import { useTranslation } from 'react-i18next';

/** What a right means; its own name where this page has no words for it. */
export function useScopeWords() {
  const { t } = useTranslation('api-keys');
  return (scope: string) => t(`scope.${scope.replace(':', '-')}` as 'scope.audit-read', { defaultValue: scope });
}
