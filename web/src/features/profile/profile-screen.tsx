import { useQuery } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { buttonClass } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { ErrorNotice, Skeleton } from '@/components/ui/states';
import { me } from '@/lib/api/me';
import { MinutesCard } from '@/components/minutes/minutes-card';
import { DeleteCard } from './delete-card';
import { PersonForm } from './person-form';
import { SignInsCard } from './sign-ins-card';

export function ProfileScreen() {
  const { t } = useTranslation('profile');
  const query = useQuery(me);
  const user = query.data?.user;
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="mt-1 mb-6 wrap-anywhere text-ink-2">{user?.email}</p>
      {query.isError ? (
        <ErrorNotice error={query.error} retry={() => void query.refetch()} />
      ) : !user ? (
        <Skeleton lines={6} />
      ) : (
        <div className="grid gap-5 xl:grid-cols-[minmax(0,1fr)_340px]">
          <div className="flex min-w-0 flex-col gap-5">
            <PersonForm key={user.id} user={user} />
            <MinutesCard />
            <SignInsCard />
          </div>
          <div className="flex min-w-0 flex-col gap-5">
            <Card aria-labelledby="export" className="p-5">
              <h2 id="export" className="mb-1.5">
                {t('export.title')}
              </h2>
              <p className="mb-4 text-13 text-ink-2">{t('export.note')}</p>
              <a href="/api/me/export" download className={buttonClass()}>
                <Download size={16} aria-hidden />
                {t('export.action')}
              </a>
            </Card>
            <DeleteCard email={user.email} />
          </div>
        </div>
      )}
    </>
  );
}
