import { useQuery } from '@tanstack/react-query';
import { Navigate, getRouteApi, notFound } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ErrorNotice, Skeleton } from '@/components/ui/states';
import { ApiProblem } from '@/lib/api/client';
import { session } from '@/lib/api/queries';
import { Room } from './room';

const route = getRouteApi('/practice/$sessionId/room');

/** Opens the room of a session that may be entered; sends everyone else where they belong. */
export function RoomScreen() {
  const { t } = useTranslation('room');
  const { sessionId } = route.useParams();
  const query = useQuery({ ...session(sessionId), staleTime: 0, gcTime: 0, refetchOnWindowFocus: false, refetchOnReconnect: false });

  if (query.isPending || query.isFetching) {
    return <Skeleton className="mx-auto max-w-xl px-4 py-20" label={t('stage.connecting')} />;
  }
  if (query.isError) {
    if (query.error instanceof ApiProblem && query.error.notFound) throw notFound();
    return (
      <main className="py-20">
        <ErrorNotice error={query.error} title={t('notOpened')} retry={() => void query.refetch()} />
      </main>
    );
  }
  const found = query.data;
  if (found.status !== 'created' && found.status !== 'in_progress') return <Navigate to="/sessions/$sessionId" params={{ sessionId }} replace />;
  if (!found.consentGiven) return <Navigate to="/practice/$sessionId/check" params={{ sessionId }} replace />;
  return <Room session={found} />;
}
