import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Compass } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice, Notice, Skeleton } from '@/components/ui/states';
import { ApiProblem } from '@/lib/api/client';
import { evaluation, reportState, session } from '@/lib/api/queries';
import type { Session } from '@/lib/api/types';
import { NoReport } from './no-report';
import { ReportHeader } from './report-header';
import { ReportView } from './report-view';

const route = getRouteApi('/app/sessions/$sessionId');

export function ReportScreen() {
  const { t } = useTranslation('report');
  const { sessionId } = route.useParams();
  const found = useQuery(session(sessionId));
  if (found.isPending) return <Skeleton lines={8} />;
  if (found.isError) {
    return found.error instanceof ApiProblem && found.error.notFound ? (
      <Notice icon={Compass} title={<h1 className="text-15 leading-6">{t('notFound.title', { ns: 'common' })}</h1>}>
        {t('notFound.note', { ns: 'common' })}
      </Notice>
    ) : (
      <ErrorNotice error={found.error} title={t('error')} retry={() => void found.refetch()} />
    );
  }
  return <SessionReport session={found.data} />;
}

function SessionReport({ session: found }: { session: Session }) {
  const { t } = useTranslation('report');
  const state = useQuery(reportState(found.id));
  const [run, setRun] = useState<string | null>(null);
  const chosen = useQuery({ ...evaluation(run ?? ''), enabled: run !== null });
  const report = (run !== null ? chosen.data : null) ?? state.data?.report ?? null;

  if (state.data?.state === 'ready' && report) return <ReportView session={found} report={report} onRun={setRun} />;
  return (
    <>
      <ReportHeader session={found} report={null} />
      {state.isPending ? (
        <Skeleton lines={8} />
      ) : state.isError ? (
        <ErrorNotice error={state.error} title={t('error')} retry={() => void state.refetch()} />
      ) : (
        <NoReport session={found} state={state.data} />
      )}
    </>
  );
}
