import { queryOptions } from '@tanstack/react-query';
import { read } from './client';
import type { Report } from './report-types';
import type { Session, Turn } from './types';

export interface Sample {
  session: Session;
  turns: Turn[];
  report: Report;
}

/** An interview with an invented person: the same for everyone, and never stored. */
export const sampleInterview = queryOptions({
  queryKey: ['sample'],
  queryFn: ({ signal }) => read<Sample>('/api/sample', signal),
  staleTime: Infinity,
});
