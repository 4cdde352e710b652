import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Monitor, Terminal } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { FieldError } from '@/components/ui/field';
import { useMoment } from '@/components/ui/moment';
import { ProblemText } from '@/components/ui/problem-text';
import { ErrorNotice, Skeleton } from '@/components/ui/states';
import { signIns, type SignIn } from '@/lib/api/accounts';
import { post, remove } from '@/lib/api/client';
import { signedOut } from '@/lib/api/me';
import { forgetDrafts } from '@/lib/set-up-draft';
import { deviceOf } from './device-of';

/** Where one is signed in. */
export function SignInsCard() {
  const { t } = useTranslation('profile');
  const query = useQuery(signIns);
  const [asking, setAsking] = useState(false);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const everywhere = useMutation({
    mutationFn: () => post('/api/me/sign-out-everywhere'),
    onSuccess: async () => {
      forgetDrafts();
      signedOut(queries);
      await navigate({ to: '/sign-in', search: {} });
    },
  });
  return (
    <Card aria-labelledby="sign-ins" className="p-5">
      <h2 id="sign-ins" className="mb-2">
        {t('signIns.title')}
      </h2>
      {query.isPending ? (
        <Skeleton lines={3} className="py-3" />
      ) : query.isError ? (
        <ErrorNotice error={query.error} title={t('signIns.error')} retry={() => void query.refetch()} />
      ) : (
        <ul className="divide-y divide-line">
          {query.data.signIns.map((signIn) => (
            <SignInRow key={signIn.id} signIn={signIn} />
          ))}
        </ul>
      )}
      <Button className="mt-3" onClick={() => setAsking(true)}>
        {t('everywhere.open')}
      </Button>
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t('everywhere.title')}
        confirm={t('everywhere.confirm')}
        action={everywhere}
        onConfirm={() => everywhere.mutate()}
      >
        <p>{t('everywhere.note')}</p>
      </ConfirmDialog>
    </Card>
  );
}

function SignInRow({ signIn }: { signIn: SignIn }) {
  const { t } = useTranslation('profile');
  const moment = useMoment();
  const queries = useQueryClient();
  const ending = useMutation({
    mutationFn: () => remove(`/api/me/sign-ins/${signIn.id}`),
    onSuccess: () => queries.invalidateQueries({ queryKey: signIns.queryKey }),
  });
  const Icon = signIn.kind === 'api' ? Terminal : Monitor;
  const device = deviceOf(signIn.userAgent);
  const name = signIn.kind === 'api' ? t('signIns.program') : device ? t('signIns.device', device) : t('signIns.unknown');
  return (
    <li className="flex items-start gap-3 py-3">
      <Icon size={18} strokeWidth={1.75} aria-hidden className="mt-px shrink-0 text-ink-3" />
      <div className="min-w-0 flex-1">
        <span className="font-medium wrap-anywhere">{name}</span> {signIn.current && <Badge tone="accent">{t('signIns.current')}</Badge>}
        <span className="block text-12 text-ink-3">{t('signIns.times', { seen: moment(signIn.lastSeenAt), since: moment(signIn.createdAt) })}</span>
        {ending.isError && (
          <FieldError>
            <ProblemText error={ending.error} otherwise={t('signIns.notEnded')} />
          </FieldError>
        )}
      </div>
      {!signIn.current && (
        <Button size="small" aria-label={t('signIns.endOf', { name })} busy={ending.isPending} onClick={() => ending.mutate()}>
          {t('signIns.end')}
        </Button>
      )}
    </li>
  );
}
