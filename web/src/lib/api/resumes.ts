import { queryOptions } from '@tanstack/react-query';
import { read } from './client';
import type { Resume } from './types';
import type { Answer } from './wire';

export type ListedResume = Answer<'ResumeListed'>;
export type KeptResumes = Answer<'ResumeKept'>;

/** What the person keeps, the current one first. */
export const keptResumes = queryOptions({
  queryKey: ['resumes'],
  queryFn: ({ signal }) => read<KeptResumes>('/api/resumes', signal),
});

/** One with its text. */
export const resumeText = (id: string) =>
  queryOptions({ queryKey: ['resumes', id], queryFn: ({ signal }) => read<Resume>(`/api/resumes/${id}`, signal), staleTime: Infinity });
