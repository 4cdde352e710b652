import { Link, type ErrorComponentProps } from '@tanstack/react-router';
import { Compass } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { BrandMark, brandName } from '@/components/ui/brand';
import { buttonClass } from '@/components/ui/button';
import { ErrorNotice, Notice, Skeleton } from '@/components/ui/states';
import { SkipLink } from './skip-link';

export function ScreenPending() {
  return <Skeleton className="mx-auto max-w-3xl px-4 py-12" lines={6} />;
}

export function ScreenFailed({ error, reset }: ErrorComponentProps) {
  return (
    <main id="main" tabIndex={-1} className="py-16">
      <ErrorNotice error={error} retry={reset} />
    </main>
  );
}

export function ScreenNotFound() {
  const { t } = useTranslation();
  return (
    <>
      <SkipLink />
      <header className="flex h-15 items-center border-b border-line px-7">
        <Link to="/" className="flex items-center gap-2 pointer-coarse:min-h-11 font-semibold">
          <BrandMark /> {brandName}
        </Link>
      </header>
      <main id="main" tabIndex={-1} className="py-20">
        <h1 className="sr-only">{t('notFound.title')}</h1>
        <Notice
          icon={Compass}
          title={t('notFound.title')}
          action={
            <Link to="/" className={buttonClass('primary')}>
              {t('action.home')}
            </Link>
          }
        >
          {t('notFound.note')}
        </Notice>
      </main>
    </>
  );
}
