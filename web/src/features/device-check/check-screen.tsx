import { useQuery } from '@tanstack/react-query';
import { Navigate, getRouteApi } from '@tanstack/react-router';
import { Compass } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice, Notice, Skeleton } from '@/components/ui/states';
import { ApiProblem } from '@/lib/api/client';
import { practiceOptions, session } from '@/lib/api/queries';
import { DeviceCheck } from './device-check';

const route = getRouteApi('/focus/practice/$sessionId/check');

export function CheckScreen() {
  const { t } = useTranslation('check');
  const { sessionId } = route.useParams();
  const found = useQuery({ ...session(sessionId), refetchOnWindowFocus: false });
  const options = useQuery({ ...practiceOptions, refetchOnWindowFocus: false });
  const failed = found.error ?? options.error;

  if (found.data && found.data.status !== 'created') {
    const open = found.data.status === 'in_progress' && found.data.consentGiven;
    return <Navigate to={open ? '/practice/$sessionId/room' : '/sessions/$sessionId'} params={{ sessionId }} replace />;
  }
  return (
    <div className="mx-auto max-w-[1120px] px-4 pt-5 pb-32 md:pt-7 md:pb-12 lg:px-0">
      {found.data && options.data ? (
        <DeviceCheck session={found.data} options={options.data} />
      ) : failed instanceof ApiProblem && failed.notFound ? (
        <Notice icon={Compass} title={t('notFound.title', { ns: 'common' })}>
          {t('notFound.note', { ns: 'common' })}
        </Notice>
      ) : failed ? (
        <ErrorNotice error={failed} title={t('error')} retry={() => void Promise.all([found.refetch(), options.refetch()])} />
      ) : (
        <Skeleton lines={8} />
      )}
    </div>
  );
}
