import { queryOptions } from '@tanstack/react-query';
import { read } from './client';
import type { Session, Turn } from './types';
import type { Answer, Narrow } from './wire';

export type Sample = Narrow<Answer<'Sample'>, { session: Session; turns: Turn[] }>;

/** An interview with an invented person: the same for everyone, and never stored. */
export const sampleInterview = queryOptions({
  queryKey: ['sample'],
  queryFn: ({ signal }) => read<Sample>('/api/sample', signal),
  staleTime: Infinity,
});
