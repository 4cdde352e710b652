import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Field, FieldError, TextInput } from '@/components/ui/field';
import { ProblemText } from '@/components/ui/problem-text';
import { looksLikeAddress } from '@/lib/addresses';
import { members, type MemberInvitation } from '@/lib/api/accounts';
import { post } from '@/lib/api/client';
import { me, type Role } from '@/lib/api/me';
import { RoleSelect } from './role-select';

export function InviteForm({ mine }: { mine: Role }) {
  const { t } = useTranslation('organisation');
  const queries = useQueryClient();
  const { data } = useQuery(me);
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role>('viewer');
  const [refused, setRefused] = useState(false);
  const invitation = useMutation({
    mutationFn: () => post<MemberInvitation>('/api/organisation/invitations', { email: email.trim(), role }),
    onSuccess: async () => {
      setEmail('');
      await queries.invalidateQueries({ queryKey: members.queryKey });
    },
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    setRefused(!looksLikeAddress(email));
    if (looksLikeAddress(email)) invitation.mutate();
  }

  return (
    <form noValidate onSubmit={submit}>
      <div className="grid items-start gap-3 md:grid-cols-[minmax(0,1fr)_12rem]">
        <Field label={t('invite.email')} error={refused ? t('invite.notAnAddress') : null}>
          {(field) => <TextInput {...field} type="email" autoComplete="off" value={email} onChange={(event) => setEmail(event.target.value)} />}
        </Field>
        <Field label={t('invite.role')} hint={t(`may.${role}`)}>
          {({ id }) => <RoleSelect id={id} mine={mine} value={role} onChange={setRole} />}
        </Field>
      </div>
      <Button type="submit" look="primary" busy={invitation.isPending} className="mt-3">
        {t('invite.action')}
      </Button>
      <p role="status" className="mt-3 text-13 text-ink-2 empty:hidden">
        {invitation.isSuccess && t('invite.sent', { email: invitation.data.email })}{' '}
        {invitation.isSuccess && data?.signIn.mailbox && (
          <Link to="/mailbox" className="link">
            {t('invite.mailbox')}
          </Link>
        )}
      </p>
      {invitation.isError && (
        <div className="mt-3">
          <FieldError>
            <ProblemText error={invitation.error} otherwise={t('invite.failed')} />
          </FieldError>
        </div>
      )}
    </form>
  );
}
