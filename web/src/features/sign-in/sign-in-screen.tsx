import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { CircleAlert } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '@/components/ui/banner';
import { buttonClass } from '@/components/ui/button';
import { DoorCard } from '@/components/ui/door-card';
import { ProblemText } from '@/components/ui/problem-text';
import { ErrorNotice, Skeleton } from '@/components/ui/states';
import { ApiProblem } from '@/lib/api/client';
import { me } from '@/lib/api/me';
import { ownPath, rememberReturn } from '@/lib/return-to';
import { LinkForm } from './link-form';

const route = getRouteApi('/door/sign-in');

export function SignInScreen() {
  const { t } = useTranslation('sign-in');
  const { returnTo, problem } = route.useSearch();
  const query = useQuery(me);
  useEffect(() => rememberReturn(returnTo && ownPath(returnTo)), [returnTo]);

  return (
    <DoorCard title={t('title')}>
      {problem && (
        <Banner icon={CircleAlert} tone="bad" role="alert" title={t('failed')} className="mt-4 mb-2">
          <ProblemText error={new ApiProblem(problem, 400, problem)} otherwise={t('failedNote')} />
        </Banner>
      )}
      {query.isPending ? (
        <Skeleton lines={3} className="py-4" />
      ) : query.isError ? (
        <ErrorNotice error={query.error} retry={() => void query.refetch()} />
      ) : (
        <Ways link={query.data.signIn.link} providers={query.data.signIn.providers} returnTo={returnTo} />
      )}
    </DoorCard>
  );
}

function Ways({ link, providers, returnTo }: { link: boolean; providers: string[]; returnTo?: string }) {
  const { t } = useTranslation('sign-in');
  return (
    <>
      <p className="mb-5 text-ink-2">{link ? t('intro') : providers.length > 0 ? t('introProviders') : t('nobody')}</p>
      {link && <LinkForm returnTo={returnTo} />}
      {link && providers.length > 0 && (
        <p className="my-4 flex items-center gap-3 text-13 text-ink-3 before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">{t('or')}</p>
      )}
      <div className="flex flex-col gap-2.5">
        {providers.map((provider) => (
          <a key={provider} href={`/api/sign-in/oidc/${encodeURIComponent(provider)}`} className={buttonClass('secondary', 'large', 'w-full')}>
            {t('with', { provider: t(`provider.${provider}` as 'provider.google', { defaultValue: provider }) })}
          </a>
        ))}
      </div>
    </>
  );
}
