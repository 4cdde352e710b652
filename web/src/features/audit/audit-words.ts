import { useTranslation } from 'react-i18next';

/** What the server writes down, by its own codes. */
export const actions = [
  'account.created', 'account.linked', 'account.exported', 'account.deleted',
  'sign-in.opened', 'sign-in.ended', 'sign-in.all-ended',
  'organisation.created', 'organisation.renamed', 'organisation.deleted', 'organisation.transferred',
  'member.invited', 'member.joined', 'member.removed', 'member.left', 'member.role-changed', 'invitation.withdrawn',
  'api-key.created', 'api-key.revoked', 'token.reused',
  'session.deleted',
] as const;

/** Words for codes; the code itself where this page has none. */
export function useAuditWords() {
  const { t } = useTranslation('audit');
  const word = (group: 'action' | 'actor' | 'subject' | 'detail', code: string) => t(`${group}.${code.replaceAll('.', '-')}` as 'action.member-left', { defaultValue: code });
  return {
    action: (code: string) => word('action', code),
    actor: (code: string) => word('actor', code),
    subject: (code: string) => word('subject', code),
    detail: (name: string, value: unknown) => t('detailed', { name: word('detail', name), value: String(value) }),
  };
}
