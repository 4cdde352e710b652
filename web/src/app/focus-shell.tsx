import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import clsx from 'clsx';
import { Check, Eye, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { BrandMark, brandName } from '@/components/ui/brand';
import { buttonClass } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { PageLanguage } from '@/components/ui/page-language';
import { Notice } from '@/components/ui/states';
import { me } from '@/lib/api/me';
import { useRole } from '@/lib/api/use-role';
import { mayInterview } from '@/lib/roles';
import { SkipLink } from './skip-link';

type StepState = 'done' | 'current' | 'ahead';

const numberLooks: Record<StepState, string> = {
  done: 'border-transparent bg-accent-soft text-accent-ink',
  current: 'border-accent bg-accent text-on-accent',
  ahead: 'border-line-strong',
};

function Step({ number, label, state }: { number: number; label: string; state: StepState }) {
  return (
    <li
      aria-current={state === 'current' ? 'step' : undefined}
      className={clsx(
        'flex items-center gap-2 before:me-0.5 before:h-px before:w-7 before:bg-line-strong before:content-[""] first:before:hidden',
        state === 'current' ? 'text-ink max-md:before:hidden' : 'max-md:sr-only',
      )}
    >
      <span className={clsx('grid size-5 place-items-center rounded-full border text-11 font-semibold', numberLooks[state])}>
        {state === 'done' ? <Check size={12} strokeWidth={2.5} aria-hidden /> : number}
      </span>
      <span>{label}</span>
    </li>
  );
}

/** Who only reads in this organisation holds no interviews there. */
function ForReaders() {
  const { t } = useTranslation(['app', 'common']);
  const tenant = useQuery(me).data?.tenant;
  return (
    <Card className="mx-auto my-8 w-[calc(100%-32px)] max-w-[560px] md:my-16">
      <h1 className="sr-only">{t('readers.title')}</h1>
      <Notice
        icon={Eye}
        title={t('readers.title')}
        action={
          <Link to="/" className={buttonClass('primary')}>
            {t('common:action.home')}
          </Link>
        }
      >
        {tenant && t('readers.note', { tenant: tenant.name, role: t(`role.${tenant.role}`) })}
      </Notice>
    </Card>
  );
}

/** One task, no navigation: a bar that says where one is and how to leave. */
export function FocusShell() {
  const { t } = useTranslation(['app', 'common']);
  const current = useRouterState({ select: (state) => (state.location.pathname.endsWith('/check') ? 1 : 0) });
  const interviewing = mayInterview(useRole());
  const steps = [t('steps.setUp'), t('steps.check'), t('steps.interview')];
  return (
    <>
      <SkipLink />
      <header className="sticky top-0 z-20 grid h-14 grid-cols-[1fr_auto_1fr] items-center gap-4 border-b border-line bg-bg px-4 md:h-15 md:px-7">
        <Link to="/" className="flex items-center gap-[9px] justify-self-start pointer-coarse:min-h-11 pointer-coarse:min-w-11 text-15 font-semibold tracking-[-0.015em]">
          <BrandMark />
          <span className="max-md:sr-only">{brandName}</span>
        </Link>
        {interviewing ? (
          <ol className="flex items-center gap-2.5 text-13 font-medium text-ink-3" aria-label={t('steps.label')}>
            {steps.map((label, index) => (
              <Step key={label} number={index + 1} label={label} state={index < current ? 'done' : index === current ? 'current' : 'ahead'} />
            ))}
          </ol>
        ) : (
          <span />
        )}
        <div className="flex items-center gap-1 justify-self-end">
          <PageLanguage small />
          <Link to="/" className={buttonClass('quiet', 'small', 'max-md:px-2 pointer-coarse:min-w-11')}>
            <X size={16} aria-hidden />
            <span className="max-md:sr-only">{interviewing && current === 0 ? t('steps.saveAndClose') : t('common:action.close')}</span>
          </Link>
        </div>
      </header>
      <main id="main" tabIndex={-1}>
        {interviewing ? <Outlet /> : <ForReaders />}
      </main>
    </>
  );
}
