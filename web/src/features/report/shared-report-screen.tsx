import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Link2Off, Share2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSessionWords } from '@/components/session/use-session-words';
import { Badge } from '@/components/ui/badge';
import { Banner } from '@/components/ui/banner';
import { useDate } from '@/components/ui/moment';
import { ErrorNotice, Notice, Skeleton } from '@/components/ui/states';
import { ApiProblem } from '@/lib/api/client';
import { transcript } from '@/lib/api/queries';
import { sharedReport, type Shared } from '@/lib/api/shares';
import { wholeMinutes } from '@/lib/format';
import { ReportView } from './report-view';
import { TranscriptThere } from './transcript-there';

const route = getRouteApi('/door/shared/$token');

/** What somebody lets whoever has the address read. */
export function SharedReportScreen() {
  const { t } = useTranslation('report');
  const { token } = route.useParams();
  const shared = useQuery(sharedReport(token));
  return (
    <div className="mx-auto max-w-[1240px]">
      {shared.isPending ? (
        <Skeleton lines={8} />
      ) : shared.isSuccess ? (
        <SharedReport shared={shared.data} />
      ) : shared.error instanceof ApiProblem && shared.error.notFound ? (
        <Notice icon={Link2Off} title={<h1 className="text-15 leading-6">{t('shared.gone')}</h1>}>
          {t('shared.goneNote')}
        </Notice>
      ) : (
        <ErrorNotice error={shared.error} title={t('error')} retry={() => void shared.refetch()} />
      )}
    </div>
  );
}

function SharedReport({ shared }: { shared: Shared }) {
  const queries = useQueryClient();
  const { session, report, turns } = shared;
  // What was said came along, if it was shared; the server tells a stranger nothing else.
  useState(() => {
    const { queryKey } = transcript(session.id);
    queries.setQueryDefaults(queryKey, { staleTime: Infinity, gcTime: Infinity });
    queries.setQueryData(queryKey, { turns: turns ?? [] });
  });
  return (
    <TranscriptThere value={turns !== null}>
      <ReportView session={session} report={report} header={<SharedHeader shared={shared} />} />
    </TranscriptThere>
  );
}

function SharedHeader({ shared: { session, report, nameShown, expiresAt } }: { shared: Shared }) {
  const { t } = useTranslation('report');
  const words = useSessionWords();
  const day = useDate();
  return (
    <>
      <div className="mb-5 min-w-0">
        <p className="text-13 text-ink-2">{nameShown && session.candidateName ? session.candidateName : t('shared.nameless')}</p>
        <h1 className="break-words">{session.jobTitle}</h1>
        <div className="mt-1.5 flex flex-wrap gap-1.5">
          {session.company && <Badge>{session.company}</Badge>}
          <Badge>{words.type(session.interviewType)}</Badge>
          <Badge>{words.difficulty(session.difficulty)}</Badge>
          <Badge>{words.minutes(wholeMinutes(report.durationMs))}</Badge>
        </div>
      </div>
      <Banner icon={Share2} className="mb-5">
        {t('shared.note', { day: day(expiresAt) })}
      </Banner>
    </>
  );
}
