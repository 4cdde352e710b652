import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Field, TextInput } from '@/components/ui/field';
import type { Member } from '@/lib/api/accounts';
import { post, remove } from '@/lib/api/client';
import { askAgain, type Role } from '@/lib/api/me';
import { TransferDialog } from './transfer-dialog';

type Asked = 'leave' | 'transfer' | 'delete' | null;

/** How one's part in an organisation ends, or the organisation itself. */
export function EndCard({ name, role, members }: { name: string; role: Role; members: Member[] }) {
  const { t } = useTranslation('organisation');
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [asked, setAsked] = useState<Asked>(null);
  const [typed, setTyped] = useState('');
  const owner = role === 'owner';
  const others = members.filter((member) => !member.you);
  const goHome = async () => {
    await navigate({ to: '/' });
    await askAgain(queries);
  };
  const leaving = useMutation({ mutationFn: () => post('/api/organisation/leave'), onSuccess: goHome });
  const deletion = useMutation({ mutationFn: () => remove('/api/organisation', { name: typed }), onSuccess: goHome });
  const close = () => {
    setAsked(null);
    setTyped('');
  };

  return (
    <Card aria-labelledby="end" className="p-5">
      <h2 id="end" className="mb-3">
        {t('end.title')}
      </h2>
      <div className="flex flex-col items-start gap-2.5">
        {owner && others.length > 0 && <Button onClick={() => setAsked('transfer')}>{t('transfer.open')}</Button>}
        {owner ? <p className="text-13 text-ink-2">{t('leave.owner')}</p> : <Button onClick={() => setAsked('leave')}>{t('leave.open')}</Button>}
        {owner && (
          <Button look="danger" onClick={() => setAsked('delete')}>
            {t('delete.open')}
          </Button>
        )}
      </div>
      <ConfirmDialog open={asked === 'leave'} onClose={close} title={t('leave.title', { name })} confirm={t('leave.confirm')} action={leaving} onConfirm={() => leaving.mutate()}>
        <p>{t('leave.note')}</p>
      </ConfirmDialog>
      <TransferDialog open={asked === 'transfer'} onClose={close} others={others} />
      <ConfirmDialog
        open={asked === 'delete'}
        onClose={close}
        title={t('delete.title', { name })}
        confirm={t('delete.confirm')}
        action={deletion}
        disabled={typed.trim() !== name}
        onConfirm={() => deletion.mutate()}
      >
        <p>{t('delete.note')}</p>
        <Field label={t('delete.type', { name })}>
          {(field) => <TextInput {...field} autoComplete="off" value={typed} onChange={(event) => setTyped(event.target.value)} />}
        </Field>
      </ConfirmDialog>
    </Card>
  );
}
