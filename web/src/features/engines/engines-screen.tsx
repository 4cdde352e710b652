import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Card } from '@/components/ui/card';
import { ErrorNotice, Skeleton } from '@/components/ui/states';
import { providers, type Providers } from '@/lib/api/engines';
import { useRole } from '@/lib/api/use-role';
import { mayManage } from '@/lib/roles';
import { BudgetCard } from './budget-card';
import { ConnectionsCard } from './connections-card';
import { LocalCard } from './local-card';
import { ServiceCard } from './service-card';
import { UsageCard } from './usage-card';

const askAgainMs = 10_000;

/** The engines for speech and language as they truly stand, and everything that can be set about them. */
export function EnginesScreen() {
  const { t } = useTranslation('engines');
  const mayChange = mayManage(useRole());
  // Health changes by itself: it is asked for while it is looked at.
  const query = useQuery({ ...providers, refetchInterval: ({ state }) => (state.error ? false : askAgainMs) });
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="mt-1 text-ink-2">{t('subtitle')}</p>
      <p className="mb-6 text-13 text-ink-3">{!mayChange && t('readOnly')}</p>
      {query.data ? (
        <Everything all={query.data} mayChange={mayChange} />
      ) : query.isError ? (
        <Card>
          <ErrorNotice error={query.error} title={t('error')} retry={() => void query.refetch()} />
        </Card>
      ) : (
        <Card>
          <Skeleton className="p-5" lines={8} />
        </Card>
      )}
    </>
  );
}

function Everything({ all, mayChange }: { all: Providers; mayChange: boolean }) {
  return (
    <div className="grid items-start gap-5 xl:grid-cols-[minmax(0,1fr)_340px]">
      <div className="flex min-w-0 flex-col gap-5">
        {all.services.map((service) => (
          <ServiceCard key={service.kind} service={service} />
        ))}
        <ConnectionsCard all={all} mayChange={mayChange} />
        <UsageCard all={all} />
      </div>
      <div className="flex min-w-0 flex-col gap-5">
        <LocalCard all={all} mayChange={mayChange} />
        <BudgetCard all={all} mayChange={mayChange} />
      </div>
    </div>
  );
}
