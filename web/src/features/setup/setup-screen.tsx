import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ErrorNotice, Skeleton } from '@/components/ui/states';
import { guides } from '@/lib/api/guides';
import { practiceOptions, session } from '@/lib/api/queries';
import { SetUpForm } from './setup-form';

const route = getRouteApi('/focus/practice/new');

export function SetUpScreen() {
  const { t } = useTranslation('setup');
  const { from } = route.useSearch();
  const options = useQuery({ ...practiceOptions, refetchOnWindowFocus: false });
  const earlier = useQuery({ ...session(from ?? ''), enabled: from !== undefined });
  const own = useQuery(guides);
  const ready = options.isSuccess && !own.isPending && (from === undefined || !earlier.isPending);

  return (
    <div className="mx-auto max-w-[1120px] px-4 pt-5 pb-32 md:pt-[30px] md:pb-12 lg:px-0">
      {ready ? (
        <SetUpForm options={options.data} earlier={earlier.data ?? null} guides={own.data?.guides ?? []} />
      ) : options.isError ? (
        <ErrorNotice error={options.error} title={t('error')} retry={() => void options.refetch()} />
      ) : (
        <Skeleton lines={8} />
      )}
    </div>
  );
}
