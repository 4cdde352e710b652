import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { SessionTable } from '@/components/session/session-table';
import { useSessionWords } from '@/components/session/use-session-words';
import { Card } from '@/components/ui/card';
import { ErrorNotice, Skeleton } from '@/components/ui/states';
import { me } from '@/lib/api/me';
import { practiceOptions, practiceSummary, recentSessions } from '@/lib/api/queries';
import { useShared } from '@/lib/api/use-hosted';
import { useRole } from '@/lib/api/use-role';
import { mayInterview } from '@/lib/roles';
import { BalanceCard } from '@/components/minutes/minutes-card';
import { EnginesCard } from './engines-card';
import { LookAroundCard } from './look-around-card';
import { LookOnCard } from './look-on-card';
import { ResumeCard } from './resume-card';
import { StartCard } from './start-card';

function partOfDay(hour: number) {
  return hour < 5 || hour >= 18 ? 'evening' : hour < 12 ? 'morning' : 'afternoon';
}

export function HomeScreen() {
  const { t } = useTranslation('home');
  const words = useSessionWords();
  const interviewing = mayInterview(useRole());
  const summary = useQuery(practiceSummary);
  const hasSessions = (summary.data?.sessions ?? 0) > 0;
  const recent = useQuery({ ...recentSessions, enabled: hasSessions });
  const options = useQuery(practiceOptions);
  // On a phone all of it is one column: what is below waits for what is above, so that nothing jumps.
  const settled = !summary.isPending && !(hasSessions && recent.isPending) && !options.isPending;
  const latest = summary.data?.latest;
  const name = useQuery(me).data?.user?.name ?? latest?.candidateName;
  const shared = useShared();
  const greeting = t(`greeting.${partOfDay(new Date().getHours())}`);
  return (
    <>
      <h1>{name ? t('greeting.named', { greeting, name }) : greeting}</h1>
      <p className="mt-1 mb-6 min-h-5 text-ink-2">
        {latest ? t(shared ? 'lastShared' : 'last', { when: words.whenWithin(latest.startTime ?? latest.createdAt) }) : summary.isSuccess && t('first')}
      </p>
      <div className="grid gap-5 xl:grid-cols-[minmax(0,1fr)_340px]">
        <div className="flex min-w-0 flex-col gap-5">
          {summary.isPending ? (
            <Card>
              <Skeleton className="p-7" />
            </Card>
          ) : summary.isError ? (
            <Card>
              <ErrorNotice error={summary.error} title={t('error')} retry={() => void summary.refetch()} />
            </Card>
          ) : !interviewing ? (
            <LookOnCard />
          ) : (
            <StartCard summary={summary.data} />
          )}
          {summary.data && hasSessions && <RecentSessions count={summary.data.sessions} />}
        </div>
        {settled && (
          <div className="grid content-start gap-5 max-xl:md:grid-cols-2">
            <EnginesCard />
            {interviewing && options.data?.minutes && <BalanceCard balance={options.data.minutes} />}
            {interviewing && <ResumeCard />}
            <LookAroundCard />
          </div>
        )}
      </div>
    </>
  );
}

function RecentSessions({ count }: { count: number }) {
  const { t } = useTranslation('home');
  const recent = useQuery(recentSessions);
  return (
    <Card aria-labelledby="recent" className="overflow-hidden">
      <div className="flex items-center justify-between px-5 pt-[18px] pb-3.5">
        <h2 id="recent">{t('recent.title')}</h2>
        <Link to="/sessions" className="link text-13 pointer-coarse:-my-3 pointer-coarse:py-[13px]">
          {t('recent.all', { count })}
        </Link>
      </div>
      {recent.isPending ? (
        <Skeleton className="px-5 pb-5" />
      ) : recent.isError ? (
        <ErrorNotice error={recent.error} retry={() => void recent.refetch()} />
      ) : (
        <SessionTable sessions={recent.data.sessions} label={t('recent.title')} />
      )}
    </Card>
  );
}
