import { queryOptions } from '@tanstack/react-query';
import { read } from './client';
import type { Session, Turn } from './types';
import type { Answer, Narrow } from './wire';

export type Sample = Narrow<Answer<'Sample'>, { session: Session; turns: Turn[] }>;

/** An interview with an invented person: the same for everyone, and never stored; in English where there is none in the language. */
export const sampleInterview = (language: string) =>
  queryOptions({
    queryKey: ['sample', language],
    queryFn: ({ signal }) => read<Sample>(`/api/sample?language=${language}`, signal),
    staleTime: Infinity,
  });
