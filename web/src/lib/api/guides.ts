import { queryOptions } from '@tanstack/react-query';
import { read } from './client';
import type { Answer, Narrow } from './wire';

export type WrittenGuide = Answer<'WrittenGuide'>;
export type WrittenCompetency = Answer<'WrittenCompetency'>;
export type WrittenQuestion = Answer<'WrittenQuestion'>;
export type WrittenProbe = Answer<'WrittenProbe'>;
export type Finding = Narrow<Answer<'Finding'>, { severity: 'error' | 'warning' }>;
export type Guide = Narrow<Answer<'Guide'>, { findings: Finding[] }>;
export type GuideItem = Answer<'GuideListItem'>;
export type UsableGuide = Answer<'GuideListUsable'>;
export type GuideList = Answer<'GuideList'>;
export type BankCompetency = Answer<'BankCopiesBankCompetency'>;
export type GuidePreview = Answer<'GuidePreviewPlanned'>;
/** Something wrong in a file, by its place. */
export interface FileFault {
  line: number;
  column: number;
  place: string;
  message: string;
}

export const probeKinds = ['situation', 'own-action', 'result', 'clarity', 'depth', 'trade-off'] as const;

export const guides = queryOptions({ queryKey: ['guides'], queryFn: ({ signal }) => read<GuideList>('/api/guides', signal) });

export const guide = (id: string) => queryOptions({ queryKey: ['guides', id], queryFn: ({ signal }) => read<Guide>(`/api/guides/${id}`, signal), staleTime: 0, gcTime: 0 });

export const guideBank = (language: string) =>
  queryOptions({
    queryKey: ['guides', 'bank', language],
    queryFn: ({ signal }) => read<{ competencies: BankCompetency[] }>(`/api/guides/bank?language=${encodeURIComponent(language)}`, signal),
    staleTime: Infinity,
  });

export const guidePreview = (id: string, difficulty: string, revision: number) =>
  queryOptions({
    queryKey: ['guides', id, 'preview', difficulty, revision],
    queryFn: ({ signal }) => read<GuidePreview>(`/api/guides/${id}/preview?difficulty=${difficulty}`, signal),
  });
