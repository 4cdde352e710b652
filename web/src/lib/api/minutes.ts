import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { read, send } from './client';
import type { Answer, Narrow } from './wire';

export type Balance = Answer<'MinutesBalance'>;
export type MinutesEntry = Narrow<Answer<'MinutesBooked'>, { kind: 'grant' | 'reserve' | 'settle' | 'refund' }>;
export type MinutesPage = Narrow<Answer<'MinutesPage'>, { entries: MinutesEntry[] }>;
export type MemberMinutes = Answer<'GrantsAccounts'>;

export const minutes = infiniteQueryOptions({
  queryKey: ['minutes', 'own'],
  queryFn: ({ signal, pageParam }) => read<MinutesPage>(`/api/minutes?limit=10${pageParam ? `&cursor=${pageParam}` : ''}`, signal),
  initialPageParam: 0,
  getNextPageParam: (page) => page.next,
});

export const memberMinutes = queryOptions({
  queryKey: ['minutes', 'members'],
  queryFn: ({ signal }) => read<MemberMinutes>('/api/minutes/accounts', signal),
});

/** @param key makes the same grant sent twice one grant */
export const grantMinutes = (key: string, grant: { personId: string; seconds: number; note: string }) =>
  send('/api/minutes/grants', {
    method: 'POST',
    headers: { Accept: 'application/json', 'Content-Type': 'application/json', 'Idempotency-Key': key },
    body: JSON.stringify(grant),
  });
