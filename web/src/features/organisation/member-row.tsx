import { useMutation, useQueryClient } from '@tanstack/react-query';
import { UserMinus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Badge } from '@/components/ui/badge';
import { IconButton } from '@/components/ui/button';
import { FieldError } from '@/components/ui/field';
import { useDate } from '@/components/ui/moment';
import { ProblemText } from '@/components/ui/problem-text';
import { members, type Member } from '@/lib/api/accounts';
import { patch } from '@/lib/api/client';
import type { Role } from '@/lib/api/me';
import { rolesToGive } from '@/lib/roles';
import { RoleSelect } from './role-select';

const cell = 'border-line px-3 py-2 align-middle first:ps-5 last:pe-5 md:border-t max-md:block max-md:p-0!';

export function MemberRow({ member, mine, onRemove }: { member: Member; mine: Role; onRemove: () => void }) {
  const { t } = useTranslation(['organisation', 'app', 'common']);
  const date = useDate();
  const queries = useQueryClient();
  const name = member.name || member.email;
  const changeable = !member.you && rolesToGive(mine).includes(member.role);
  const change = useMutation({
    mutationFn: (role: Role) => patch<Member>(`/api/organisation/members/${member.userId}`, { role }),
    onSettled: () => queries.invalidateQueries({ queryKey: members.queryKey }),
  });

  return (
    <tr role="row" className="max-md:flex max-md:flex-wrap max-md:items-center max-md:justify-between max-md:gap-2 max-md:border-t max-md:border-line max-md:px-5 max-md:py-3">
      <td role="cell" className={`${cell} max-md:w-full`}>
        <span className="font-medium wrap-anywhere">{name}</span>{' '}
        {member.you && <Badge tone="accent">{t('common:you')}</Badge>}
        {member.name && <span className="block text-12 wrap-anywhere text-ink-3">{member.email}</span>}
        {change.isError && (
          <FieldError>
            <span>
              <ProblemText error={change.error} otherwise={t('members.notChanged')} />
            </span>
          </FieldError>
        )}
      </td>
      <td role="cell" className={cell}>
        {changeable ? (
          <RoleSelect label={t('members.roleOf', { name })} mine={mine} value={change.isPending ? change.variables : member.role} disabled={change.isPending} onChange={(role) => change.mutate(role)} />
        ) : (
          t(`app:role.${member.role}`)
        )}
      </td>
      <td role="cell" className={`${cell} whitespace-nowrap text-ink-2 max-lg:hidden!`}>{date(member.joinedAt)}</td>
      <td role="cell" className={`${cell} md:w-10 ps-0! text-end`}>
        {changeable && (
          <IconButton label={t('members.remove.label', { name })} className="hover:text-bad" onClick={onRemove}>
            <UserMinus size={16} aria-hidden />
          </IconButton>
        )}
      </td>
    </tr>
  );
}
