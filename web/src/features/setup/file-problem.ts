import { ApiProblem } from '@/lib/api/client';

export type FileProblem = { key: 'tooLarge'; size: number } | { key: 'wrongType' } | { key: 'busy' } | { key: 'tooMany' } | { key: 'failed' };

/** Why a file was not taken. What kind it is the server decides, by what is in it. */
export function fileProblemOf(error: unknown, file: File): FileProblem {
  if (!(error instanceof ApiProblem)) return { key: 'failed' };
  if (error.status === 413) return { key: 'tooLarge', size: file.size };
  if (error.status === 415) return { key: 'wrongType' };
  if (error.kind === 'too-many-resumes') return { key: 'tooMany' };
  return { key: error.status === 503 ? 'busy' : 'failed' };
}

/** What file choosers offer first; others can be chosen all the same. */
export const offeredFiles = '.pdf,.doc,.docx,.txt';
