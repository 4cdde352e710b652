import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { DoorCard } from '@/components/ui/door-card';
import { FieldError } from '@/components/ui/field';
import { ProblemText } from '@/components/ui/problem-text';
import { ErrorNotice, Skeleton } from '@/components/ui/states';
import { ApiProblem, post } from '@/lib/api/client';
import { askAgain, me, type Role, type Tenant } from '@/lib/api/me';
import { dropToken, keptToken } from '@/lib/link-token';
import { NoInvitation } from './no-invitation';
import { WrongAddress } from './wrong-address';

interface Invitation {
  organisation: string;
  role: Role;
  email: string;
}

const named = (error: unknown, kind: string) => error instanceof ApiProblem && error.kind === kind;
const sameAddress = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

export function JoinScreen() {
  const { t } = useTranslation(['organisation', 'app']);
  const [token] = useState(() => keptToken('join-organisation'));
  const queries = useQueryClient();
  const navigate = useNavigate();
  const who = useQuery(me);
  const query = useQuery({
    queryKey: ['member-invitation', token],
    queryFn: () => post<Invitation>('/api/member-invitations/inspect', { token }),
    enabled: token !== null,
    refetchOnWindowFocus: false,
  });
  const joining = useMutation({
    mutationFn: () => post<Tenant>('/api/member-invitations/accept', { token }),
    onSuccess: async () => {
      dropToken('join-organisation');
      await navigate({ to: '/', replace: true });
      await askAgain(queries);
    },
  });
  const failed = joining.error ?? query.error;
  const email = who.data?.user?.email ?? '';

  if (!token) return <NoInvitation reason="missing" />;
  if (named(failed, 'member-invitation-invalid')) return <NoInvitation reason="invalid" />;
  if (named(failed, 'member-invitation-for-another-address') || (query.data && email && !sameAddress(query.data.email, email))) {
    return <WrongAddress invited={query.data?.email} mine={email} />;
  }
  return (
    <DoorCard title={query.data ? t('join.title', { name: query.data.organisation }) : t('join.pending')}>
      {query.isPending ? (
        <Skeleton lines={3} className="py-4" />
      ) : query.isError ? (
        <ErrorNotice error={query.error} title={t('join.error')} retry={() => void query.refetch()} />
      ) : (
        <>
          <p className="wrap-anywhere text-ink-2">{t('join.note', { role: t(`app:role.${query.data.role}`), email: query.data.email })}</p>
          <p className="mt-1 mb-5 text-13 text-ink-3">{t(`may.${query.data.role}`)}</p>
          <Button look="primary" size="large" className="w-full" busy={joining.isPending || joining.isSuccess} onClick={() => joining.mutate()}>
            {t('join.action')}
          </Button>
          {joining.isError && (
            <div className="mt-3">
              <FieldError>
                <ProblemText error={joining.error} otherwise={t('join.failed')} />
              </FieldError>
            </div>
          )}
        </>
      )}
    </DoorCard>
  );
}
