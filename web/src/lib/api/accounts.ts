import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { read } from './client';
import type { Role } from './me';
import type { Answer, Narrow } from './wire';

export type SignIn = Narrow<Answer<'SignInOpen'>, { kind: 'browser' | 'api' }>;
export type Organisation = Narrow<Answer<'Organisation'>, { role: Role }>;
export type Member = Narrow<Answer<'OrganisationMember'>, { role: Role }>;
export type MemberInvitation = Narrow<Answer<'Invitation'>, { role: Role }>;
export type Members = Narrow<Answer<'OrganisationMembers'>, { members: Member[]; invitations: MemberInvitation[] }>;
export type ApiKey = Omit<Answer<'ApiKeyShown'>, 'key'>;
export type AuditEvent = Answer<'AuditEvent'>;
export type Mail = Narrow<Omit<Answer<'MailboxMessage'>, 'html'>, { state: 'kept' | 'waiting' | 'sent' | 'failed' }>;

export const signIns = queryOptions({
  queryKey: ['sign-ins'],
  queryFn: ({ signal }) => read<{ signIns: SignIn[] }>('/api/me/sign-ins', signal),
});

export const organisation = queryOptions({
  queryKey: ['organisation'],
  queryFn: ({ signal }) => read<Organisation>('/api/organisation', signal),
});

export const members = queryOptions({
  queryKey: ['organisation', 'members'],
  queryFn: ({ signal }) => read<Members>('/api/organisation/members', signal),
});

export const apiKeys = queryOptions({
  queryKey: ['api-keys'],
  queryFn: ({ signal }) => read<{ keys: ApiKey[]; scopes: string[] }>('/api/api-keys', signal),
});

export const auditEvents = (action: string) =>
  infiniteQueryOptions({
    queryKey: ['audit', action],
    queryFn: ({ signal, pageParam }) => {
      const asked = new URLSearchParams({ limit: '50', ...(pageParam ? { cursor: pageParam } : {}), ...(action ? { action } : {}) });
      return read<{ events: AuditEvent[]; next: string | null }>(`/api/audit?${asked}`, signal);
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });

/** Asks again while it is looked at: a mail is often still on its way. */
export const mailbox = queryOptions({
  queryKey: ['mailbox'],
  queryFn: ({ signal }) => read<{ messages: Mail[] }>('/api/mailbox', signal),
  refetchInterval: (query) => (query.state.error ? false : 5_000),
});
