import clsx from 'clsx';
import { Languages } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { chooseLanguage } from '@/lib/i18n';
import { isOffered, languages } from '@/lib/languages';

/** The language of the page, each named in itself. `small` shows the names on a wide page only. */
export function PageLanguage({ small }: { small?: boolean }) {
  const { t, i18n } = useTranslation();
  const [failed, setFailed] = useState(false);

  async function choose(language: string) {
    if (!isOffered(language)) return;
    setFailed(false);
    await chooseLanguage(language).catch(() => setFailed(true));
  }

  return (
    <span className={clsx('relative flex h-[30px] items-center rounded-[7px] text-ink-2 hover:bg-surface-2 pointer-coarse:h-11', 'has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus')}>
      <Languages size={16} aria-hidden className="pointer-events-none absolute inset-s-2" />
      <select
        aria-label={t('pageLanguage.label')}
        title={t('pageLanguage.label')}
        value={i18n.language}
        onChange={(event) => void choose(event.target.value)}
        className={clsx('h-full appearance-none bg-transparent ps-8 pe-2 text-13 font-medium outline-none', small && 'max-md:w-9 max-md:pe-0 max-md:text-transparent pointer-coarse:max-md:w-11')}
      >
        {Object.entries(languages).map(([code, name]) => (
          <option key={code} value={code} lang={code} className="bg-surface text-ink">
            {name}
          </option>
        ))}
      </select>
      {failed && (
        <span role="alert" className="absolute inset-e-0 top-full z-30 mt-1 w-56 rounded-md border border-line bg-surface p-2.5 text-12 text-bad shadow-2">
          {t('pageLanguage.failed')}
        </span>
      )}
    </span>
  );
}
