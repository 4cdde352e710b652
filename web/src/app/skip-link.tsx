import { useTranslation } from 'react-i18next';

export function SkipLink() {
  const { t } = useTranslation();
  return (
    <a
      href="#main"
      className="sr-only z-50 rounded-md bg-accent px-4 py-2 font-550 text-on-accent focus:not-sr-only focus:fixed focus:top-3 focus:inset-s-3"
    >
      {t('skip')}
    </a>
  );
}
