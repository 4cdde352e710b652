import { useMutation, useQueryClient } from '@tanstack/react-query';
import { MailX } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { useMoment } from '@/components/ui/moment';
import { members, type MemberInvitation } from '@/lib/api/accounts';
import { remove } from '@/lib/api/client';
import type { Role } from '@/lib/api/me';
import { InviteForm } from './invite-form';

export function InvitationsCard({ invitations, mine }: { invitations: MemberInvitation[]; mine: Role }) {
  const { t } = useTranslation(['organisation', 'app']);
  const moment = useMoment();
  const queries = useQueryClient();
  const [withdrawn, setWithdrawn] = useState<MemberInvitation | null>(null);
  const withdrawal = useMutation({
    mutationFn: (id: string) => remove(`/api/organisation/invitations/${id}`),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: members.queryKey });
      setWithdrawn(null);
    },
  });

  return (
    <Card aria-labelledby="invitations" className="p-5">
      <h2 id="invitations" className="mb-3">
        {t('invitations.title')}
      </h2>
      <InviteForm mine={mine} />
      {invitations.length === 0 ? (
        <p className="mt-4 text-13 text-ink-3">{t('invitations.none')}</p>
      ) : (
        <ul className="mt-4 divide-y divide-line border-t border-line">
          {invitations.map((invitation) => (
            <li key={invitation.id} className="flex items-center gap-3 py-2.5">
              <span className="min-w-0 flex-1">
                <span className="block font-medium wrap-anywhere">{invitation.email}</span>
                <span className="block text-12 text-ink-3">{t('invitations.until', { role: t(`app:role.${invitation.role}`), when: moment(invitation.expiresAt) })}</span>
              </span>
              <IconButton label={t('invitations.withdraw.label', { email: invitation.email })} className="hover:text-bad" onClick={() => setWithdrawn(invitation)}>
                <MailX size={16} aria-hidden />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
      <ConfirmDialog
        open={withdrawn !== null}
        onClose={() => setWithdrawn(null)}
        title={t('invitations.withdraw.title', { email: withdrawn?.email })}
        confirm={t('invitations.withdraw.confirm')}
        action={withdrawal}
        onConfirm={() => withdrawn && withdrawal.mutate(withdrawn.id)}
      >
        <p>{t('invitations.withdraw.note')}</p>
      </ConfirmDialog>
    </Card>
  );
}
