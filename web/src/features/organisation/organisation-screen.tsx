import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Building2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { buttonClass } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { ErrorNotice, Notice, Skeleton } from '@/components/ui/states';
import { members, organisation, type Organisation } from '@/lib/api/accounts';
import { ApiProblem } from '@/lib/api/client';
import { mayManage } from '@/lib/roles';
import { MembersMinutesCard } from '@/components/minutes/members-minutes-card';
import { EndCard } from './end-card';
import { InvitationsCard } from './invitations-card';
import { MembersCard } from './members-card';
import { NameCard } from './name-card';
import { RolesCard } from './roles-card';

export function OrganisationScreen() {
  const { t } = useTranslation('organisation');
  const query = useQuery(organisation);
  if (query.isPending) return <Skeleton lines={8} />;
  if (query.error instanceof ApiProblem && query.error.notFound) return <NoOrganisation />;
  if (query.isError) return <ErrorNotice error={query.error} title={t('error')} retry={() => void query.refetch()} />;
  return <OrganisationView organisation={query.data} />;
}

function OrganisationView({ organisation: { name, role } }: { organisation: Organisation }) {
  const { t } = useTranslation(['organisation', 'app']);
  const query = useQuery(members);
  const manager = mayManage(role);
  // On a phone all of it is one column: what is below waits for the members, so that nothing jumps.
  return (
    <>
      <h1 className="wrap-anywhere">{name}</h1>
      <p className="mt-1 mb-6 text-ink-2">{t('yourRole', { role: t(`app:role.${role}`) })}</p>
      <div className="grid gap-5 xl:grid-cols-[minmax(0,1fr)_340px]">
        <div className="flex min-w-0 flex-col gap-5">
          {query.isPending ? (
            <Card>
              <Skeleton className="p-5" lines={6} />
            </Card>
          ) : query.isError ? (
            <Card>
              <ErrorNotice error={query.error} title={t('members.error')} retry={() => void query.refetch()} />
            </Card>
          ) : (
            <>
              <MembersCard members={query.data.members} mine={role} />
              {manager && <MembersMinutesCard members={query.data.members} />}
              {manager && <InvitationsCard invitations={query.data.invitations} mine={role} />}
            </>
          )}
        </div>
        {!query.isPending && (
          <div className="flex min-w-0 flex-col gap-5">
            {manager && <NameCard key={name} name={name} />}
            <RolesCard />
            {query.data && <EndCard name={name} role={role} members={query.data.members} />}
          </div>
        )}
      </div>
    </>
  );
}

function NoOrganisation() {
  const { t } = useTranslation('organisation');
  return (
    <>
      <h1 className="sr-only">{t('none.title')}</h1>
      <Card>
        <Notice
          icon={Building2}
          title={t('none.title')}
          action={
            <Link to="/organisation/new" className={buttonClass('primary')}>
              {t('none.action')}
            </Link>
          }
        >
          {t('none.note')}
        </Notice>
      </Card>
    </>
  );
}
