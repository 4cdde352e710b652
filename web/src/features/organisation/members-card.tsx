import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '@/components/ui/card';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { members as membersQuery, type Member } from '@/lib/api/accounts';
import { remove } from '@/lib/api/client';
import type { Role } from '@/lib/api/me';
import { MemberRow } from './member-row';

const head = 'px-3 pb-2 text-start text-12 font-medium text-ink-3 first:ps-5 last:pe-5';

export function MembersCard({ members, mine }: { members: Member[]; mine: Role }) {
  const { t } = useTranslation('organisation');
  const queries = useQueryClient();
  const [leaving, setLeaving] = useState<Member | null>(null);
  const removal = useMutation({
    mutationFn: (userId: string) => remove(`/api/organisation/members/${userId}`),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: membersQuery.queryKey });
      setLeaving(null);
    },
  });

  return (
    <Card aria-labelledby="members" className="overflow-hidden">
      <h2 id="members" className="px-5 pt-[18px] pb-3.5">
        {t('members.title')}
      </h2>
      <table role="table" aria-labelledby="members" className="w-full border-collapse max-md:block">
        <thead role="rowgroup" className="max-md:sr-only">
          <tr role="row">
            <th role="columnheader" scope="col" className={head}>{t('members.person')}</th>
            <th role="columnheader" scope="col" className={head}>{t('members.role')}</th>
            <th role="columnheader" scope="col" className={`${head} max-lg:hidden`}>{t('members.joined')}</th>
            <th role="columnheader" scope="col" className={head}>
              <span className="sr-only">{t('members.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup" className="max-md:block">
          {members.map((member) => (
            <MemberRow key={member.userId} member={member} mine={mine} onRemove={() => setLeaving(member)} />
          ))}
        </tbody>
      </table>
      <ConfirmDialog
        open={leaving !== null}
        onClose={() => setLeaving(null)}
        title={t('members.remove.title', { name: leaving?.name || leaving?.email })}
        confirm={t('members.remove.confirm')}
        action={removal}
        onConfirm={() => leaving && removal.mutate(leaving.userId)}
      >
        <p>{t('members.remove.note')}</p>
      </ConfirmDialog>
    </Card>
  );
}
