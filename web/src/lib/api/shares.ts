import { queryOptions } from '@tanstack/react-query';
import { read } from './client';
import type { Report } from './report-types';
import type { Session, Turn } from './types';
import type { Answer } from './wire';

/** An address by which others read a report. */
export type ShareLink = Answer<'ShareLink'>;
export type MadeLink = Answer<'ShareMadeLink'>;

/** A report as a reader of such an address gets it; `turns` only where they were shared. */
export interface Shared {
  session: Session;
  report: Report;
  turns: Turn[] | null;
  nameShown: boolean;
  expiresAt: string;
}

export const shareLinks = (id: string) =>
  queryOptions({
    queryKey: ['session', id, 'share-links'],
    queryFn: ({ signal }) => read<{ links: ShareLink[]; days: number[] }>(`/api/sessions/${id}/share-links`, signal),
  });

/** Asked once: each answer counts as opened. */
export const sharedReport = (token: string) =>
  queryOptions({
    queryKey: ['shared', token],
    queryFn: ({ signal }) => read<Shared>(`/api/shared/${encodeURIComponent(token)}`, signal),
    staleTime: Infinity,
    retry: false,
  });
