import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { FlaskConical, Mic, Play } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSessionWords } from '@/components/session/use-session-words';
import { Badge } from '@/components/ui/badge';
import { Banner } from '@/components/ui/banner';
import { buttonClass } from '@/components/ui/button';
import { ErrorNotice, Skeleton } from '@/components/ui/states';
import { transcript } from '@/lib/api/queries';
import { sampleInterview, type Sample } from '@/lib/api/sample';
import { wholeMinutes } from '@/lib/format';
import { ReportView } from './report-view';

export function SampleReportScreen() {
  const { t, i18n } = useTranslation('sample');
  const sample = useQuery(sampleInterview(i18n.language));
  if (sample.isPending) return <Skeleton lines={8} />;
  if (sample.isError) return <ErrorNotice error={sample.error} title={t('error')} retry={() => void sample.refetch()} />;
  return <SampleReport key={sample.data.session.id} sample={sample.data} />;
}

function SampleReport({ sample: { session, turns, report } }: { sample: Sample }) {
  const queries = useQueryClient();
  // The transcript came along with the report; the server has none to ask for.
  useState(() => {
    const { queryKey } = transcript(session.id);
    queries.setQueryDefaults(queryKey, { staleTime: Infinity, gcTime: Infinity });
    queries.setQueryData(queryKey, { turns });
  });
  return <ReportView session={session} report={report} header={<SampleHeader sample={{ session, turns, report }} />} />;
}

function SampleHeader({ sample: { session, report } }: { sample: Sample }) {
  const { t } = useTranslation('sample');
  const words = useSessionWords();
  return (
    <>
      <div className="mb-5 flex items-end justify-between gap-6 max-md:flex-col max-md:items-start max-md:gap-4">
        <div className="min-w-0">
          <h1 className="break-words">{t('reportTitle', { job: session.jobTitle })}</h1>
          <div className="mt-1.5 flex flex-wrap gap-1.5">
            <Badge tone="info">{t('badge')}</Badge>
            <Badge>{words.type(session.interviewType)}</Badge>
            <Badge>{words.difficulty(session.difficulty)}</Badge>
            <Badge>{words.minutes(wholeMinutes(report.durationMs))}</Badge>
          </div>
        </div>
        <div className="flex flex-wrap gap-2.5 max-md:w-full max-md:*:flex-1">
          <Link to="/sample" className={buttonClass('secondary')}>
            <Play size={14} aria-hidden className="mirrored" />
            {t('watch')}
          </Link>
          <Link to="/practice/new" className={buttonClass('primary')}>
            <Mic size={16} aria-hidden />
            {t('own')}
          </Link>
        </div>
      </div>
      <Banner icon={FlaskConical} className="mb-5">
        {t('reportNote', { name: session.candidateName })}
      </Banner>
    </>
  );
}
