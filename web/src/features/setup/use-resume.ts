import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiProblem, remove, upload } from '@/lib/api/client';
import { practiceOptions } from '@/lib/api/queries';
import type { Resume, UploadedResume } from '@/lib/api/types';

export interface KeptResume {
  id: string;
  fileName: string;
  words: number;
  text: string | null;
  extractionError: string | null;
}

export type ResumeProblem = { key: 'tooLarge'; size: number } | { key: 'wrongType' } | { key: 'failed' } | { key: 'removeFailed' };

const readable = /\.(pdf|docx|txt)$/i;

function problemOf(error: unknown, file: File): ResumeProblem {
  if (error instanceof ApiProblem && error.status === 413) return { key: 'tooLarge', size: file.size };
  if (error instanceof ApiProblem && error.status === 415) return { key: 'wrongType' };
  return { key: 'failed' };
}

/** The one current résumé: kept by the server, replaced by the next file. */
export function useResume(current: Resume | null, limitBytes: number) {
  const queries = useQueryClient();
  const [resume, setResume] = useState<KeptResume | null>(current);
  const [problem, setProblem] = useState<ResumeProblem | null>(null);
  const refresh = () => queries.invalidateQueries({ queryKey: practiceOptions.queryKey });

  const reading = useMutation({
    mutationFn: (file: File) => upload<UploadedResume>('/api/upload-resume', 'file', file, file.name),
    onSuccess: (read) => {
      setResume({ id: read.resumeId, fileName: read.fileName, words: read.words, text: read.resumeText, extractionError: read.extractionError });
      void refresh();
    },
    onError: (error, file) => setProblem(problemOf(error, file)),
  });
  const removal = useMutation({
    mutationFn: (id: string) => remove(`/api/resumes/${id}`),
    onSuccess: () => {
      setResume(null);
      void refresh();
    },
    onError: () => setProblem({ key: 'removeFailed' }),
  });

  function choose(file: File) {
    setProblem(null);
    if (!readable.test(file.name)) return setProblem({ key: 'wrongType' });
    if (file.size > limitBytes) return setProblem({ key: 'tooLarge', size: file.size });
    reading.mutate(file);
  }

  function discard() {
    setProblem(null);
    if (resume) removal.mutate(resume.id);
  }

  return { resume, problem, reading: reading.isPending ? reading.variables.name : null, removing: removal.isPending, choose, discard };
}

export type ResumeUse = ReturnType<typeof useResume>;
