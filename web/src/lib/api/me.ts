import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { forgetDrafts } from '@/lib/set-up-draft';
import { post, read } from './client';
import type { Answer, Narrow } from './wire';

export type Role = 'owner' | 'admin' | 'recruiter' | 'reviewer' | 'viewer';

/** A space of one's own, or an organisation; `role` is the caller's in it. */
export type Tenant = Narrow<Answer<'MeSpace'>, { kind: 'personal' | 'organisation'; role: Role }>;
export type Person = Answer<'MeUser'>;
/** Who asks, where they are, and how one signs in here. Without sign-in there is no `user`. */
export type Me = Narrow<Answer<'Me'>, { tenant: Tenant | null; tenants: Tenant[] }>;

export const me = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => read<Me>('/api/me', signal),
  staleTime: 30_000,
});

const identity = (state?: Me) => `${state?.user?.id} ${state?.tenant?.id}`;

/** What one person or organisation has read never shows to the next: all of it goes, once someone else asks. */
export function forgetOthersData(queries: QueryClient) {
  let last: Me | undefined;
  return queries.getQueryCache().subscribe(({ query, type }) => {
    if (type !== 'updated' || query.queryKey[0] !== 'me' || query.state.data === last) return;
    const before = last;
    last = query.state.data as Me | undefined;
    if (!before || !last || identity(before) === identity(last)) return;
    const others = { predicate: (other: { queryKey: readonly unknown[] }) => other.queryKey[0] !== 'me' };
    if (last.user) void queries.resetQueries(others);
    else queries.removeQueries(others);
  });
}

/** The server knows nobody any more. */
export const signedOut = (queries: QueryClient) =>
  queries.setQueryData(me.queryKey, (known) => known && { ...known, user: null, tenant: null, tenants: [] });

/** Asks anew who is signed in, and where; without an answer nothing is taken for granted any more. */
export const askAgain = (queries: QueryClient) => queries.query({ ...me, staleTime: 0 }).catch(() => queries.removeQueries({ queryKey: me.queryKey }));

/** Out, on this browser; what was filled in here goes along. */
export async function signOut(queries: QueryClient) {
  await post('/api/me/sign-out');
  forgetDrafts();
  signedOut(queries);
}
