import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Scale, TrendingUp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Banner } from '@/components/ui/banner';
import { buttonClass } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { ErrorNotice, Notice, Skeleton } from '@/components/ui/states';
import { progress } from '@/lib/api/queries';
import { useShared } from '@/lib/api/use-hosted';
import { useRole } from '@/lib/api/use-role';
import { mayInterview } from '@/lib/roles';
import { FixesCard } from './fixes-card';
import { SeriesCard } from './series-card';

export function ProgressScreen() {
  const { t } = useTranslation('practice');
  const shared = useShared();
  const interviewing = mayInterview(useRole());
  const query = useQuery(progress);
  return (
    <>
      <h1>{t('progress.title')}</h1>
      <p className="mt-1 mb-6 text-ink-2">{t(shared ? 'progress.subtitleShared' : 'progress.subtitle')}</p>
      {query.isPending ? (
        <Skeleton lines={8} />
      ) : query.isError ? (
        <ErrorNotice error={query.error} title={t('progress.error')} retry={() => void query.refetch()} />
      ) : query.data.series.length === 0 ? (
        <Card>
          <Notice
            icon={TrendingUp}
            title={t('progress.empty')}
            action={
              interviewing && (
                <Link to="/practice/new" className={buttonClass('primary')}>
                  {t('progress.begin')}
                </Link>
              )
            }
          >
            {t('progress.emptyNote')}
          </Notice>
        </Card>
      ) : (
        <div className="flex flex-col gap-5">
          <Banner icon={Scale} title={t('progress.noise')}>
            {t('progress.noiseNote')}
          </Banner>
          {query.data.series.map((series, index) => (
            <SeriesCard key={`${series.rubricVersion} ${series.language}`} series={series} older={index > 0} />
          ))}
          {query.data.fixes.length > 0 && <FixesCard fixes={query.data.fixes} />}
        </div>
      )}
    </>
  );
}
