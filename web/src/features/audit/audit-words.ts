import { useTranslation } from 'react-i18next';
import { roles } from '@/lib/roles';

/** What the server writes down, by its own codes. */
export const actions = [
  'account.created', 'account.linked',
  'sign-in.opened', 'sign-in.ended', 'sign-in.all-ended',
  'organisation.founded', 'organisation.renamed', 'organisation.handed-over',
  'member.invited', 'member.invitation-revoked', 'member.joined', 'member.left', 'member.removed', 'member.role-changed',
  'api-key.created', 'api-key.revoked', 'candidate-token.issued', 'token.reused',
  'provider-key.changed', 'provider-key.removed', 'provider-policy.changed',
  'interview.set-up', 'interview.consent-vouched', 'interview.deleted', 'resume.uploaded', 'resume.deleted',
  'guide.created', 'guide.published', 'guide.archived', 'guide.restored', 'guide.deleted',
] as const;

/** Words for codes; the code itself where this page has none. */
export function useAuditWords() {
  const { t } = useTranslation(['audit', 'app']);
  const word = (group: 'action' | 'actor' | 'subject' | 'detail', code: string) => t(`${group}.${code.replaceAll('.', '-')}` as 'action.member-left', { defaultValue: code });
  return {
    action: (code: string) => word('action', code),
    actor: (code: string) => word('actor', code),
    subject: (code: string) => word('subject', code),
    detail: (action: string, name: string, value: unknown) => {
      const role = (name === 'role' || action === 'member.role-changed') && roles.find((known) => known === value);
      return t('detailed', { name: word('detail', name), value: role ? t(`app:role.${role}`) : String(value) });
    },
  };
}
