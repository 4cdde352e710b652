import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Field, TextInput } from '@/components/ui/field';
import { ErrorNotice } from '@/components/ui/states';
import type { Member } from '@/lib/api/accounts';
import { grantMinutes, memberMinutes } from '@/lib/api/minutes';
import { useMinuteWords } from './use-minute-words';

const usualMinutes = '60';
const longestNote = 200;

/** What members have left, and giving them more; nothing where no minutes are counted. */
export function MembersMinutesCard({ members }: { members: Member[] }) {
  const { t } = useTranslation('minutes');
  const words = useMinuteWords();
  const query = useQuery(memberMinutes);
  const [receiver, setReceiver] = useState<Member | null>(null);
  if (query.isError) {
    return (
      <Card>
        <ErrorNotice error={query.error} title={t('error')} retry={() => void query.refetch()} />
      </Card>
    );
  }
  if (!query.data?.limited) return null;
  const left = new Map(query.data.accounts.map((account) => [account.personId, account.balanceSeconds]));
  return (
    <Card aria-labelledby="members-minutes" className="p-5">
      <h2 id="members-minutes" className="mb-1.5">
        {t('members.title')}
      </h2>
      <p className="mb-2 text-13 text-ink-2">{t('members.left', { amount: words.amount(query.data.leftSeconds) })}</p>
      <ul className="divide-y divide-line">
        {members.map((member) => {
          const name = member.name || member.email;
          return (
            <li key={member.userId} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
              <span className="min-w-0 flex-1 wrap-anywhere">{name}</span>
              <span className="num text-13 text-ink-2">{words.amount(left.get(member.userId) ?? 0)}</span>
              <Button size="small" aria-label={t('grant.to', { name })} onClick={() => setReceiver(member)}>
                {t('grant.open')}
              </Button>
            </li>
          );
        })}
      </ul>
      {receiver && <GrantDialog key={receiver.userId} receiver={receiver} onClose={() => setReceiver(null)} />}
    </Card>
  );
}

function GrantDialog({ receiver, onClose }: { receiver: Member; onClose: () => void }) {
  const { t } = useTranslation('minutes');
  const queries = useQueryClient();
  const [amount, setAmount] = useState(usualMinutes);
  const [note, setNote] = useState('');
  // One for what is filled in: pressed again after a lost answer, it is the same grant.
  const [key, setKey] = useState(() => crypto.randomUUID());
  const wanted = Number(amount);
  const valid = Number.isInteger(wanted) && wanted >= 1;
  const grant = useMutation({
    mutationFn: () => grantMinutes(key, { personId: receiver.userId, seconds: wanted * 60, note: note.trim() }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['minutes'] });
      onClose();
    },
  });
  const changed = (change: () => void) => {
    change();
    setKey(crypto.randomUUID());
  };
  return (
    <ConfirmDialog
      open
      harmless
      onClose={onClose}
      title={t('grant.to', { name: receiver.name || receiver.email })}
      confirm={t('grant.confirm')}
      action={grant}
      disabled={!valid}
      onConfirm={() => grant.mutate()}
    >
      <Field label={t('grant.amount')} error={valid ? null : t('grant.notANumber')}>
        {(field) => <TextInput {...field} inputMode="numeric" autoComplete="off" value={amount} onChange={(event) => changed(() => setAmount(event.target.value))} />}
      </Field>
      <Field label={t('grant.note')} hint={t('grant.noteHint')}>
        {(field) => <TextInput {...field} autoComplete="off" maxLength={longestNote} value={note} onChange={(event) => changed(() => setNote(event.target.value))} />}
      </Field>
    </ConfirmDialog>
  );
}
