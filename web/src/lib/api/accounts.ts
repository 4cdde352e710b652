import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { read } from './client';
import type { Role } from './me';

export interface SignIn {
  id: string;
  kind: 'browser' | 'api';
  userAgent: string | null;
  createdAt: string;
  lastSeenAt: string;
  current: boolean;
}

export interface Organisation {
  id: string;
  name: string;
  createdAt: string;
  role: Role;
}

export interface Member {
  userId: string;
  name: string;
  email: string;
  role: Role;
  joinedAt: string;
  you: boolean;
}

export interface MemberInvitation {
  id: string;
  email: string;
  role: Role;
  createdAt: string;
  expiresAt: string;
}

export interface Members {
  members: Member[];
  invitations: MemberInvitation[];
}

export interface ApiKey {
  id: string;
  name: string;
  prefix: string;
  scopes: string[];
  createdAt: string;
  lastUsedAt: string | null;
  expiresAt: string | null;
  you: boolean;
  /** Who made it. */
  owner?: string;
}

export interface AuditEvent {
  id: string;
  at: string;
  actor: { kind: string; id: string | null; name: string | null };
  action: string;
  subject: { kind: string; id: string } | null;
  details: Record<string, unknown>;
}

export interface Mail {
  id: string;
  to: string;
  subject: string;
  text: string;
  state: 'kept' | 'waiting' | 'sent' | 'failed';
  createdAt: string;
}

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
