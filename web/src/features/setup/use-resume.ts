import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { remove, upload } from '@/lib/api/client';
import { practiceOptions } from '@/lib/api/queries';
import type { Resume, UploadedResume } from '@/lib/api/types';
import { fileProblemOf, type FileProblem } from './file-problem';

export interface KeptResume {
  id: string;
  fileName: string;
  words: number;
  text: string | null;
  extractionError: string | null;
  extractionCode?: string | null;
}

export type ResumeProblem = FileProblem | { key: 'removeFailed' };

/** The one current résumé: kept by the server, replaced by the next file. */
export function useResume(current: Resume | null, limitBytes: number) {
  const queries = useQueryClient();
  const [resume, setResume] = useState<KeptResume | null>(current);
  const [problem, setProblem] = useState<ResumeProblem | null>(null);
  const refresh = () => queries.invalidateQueries({ queryKey: practiceOptions.queryKey });

  const reading = useMutation({
    mutationFn: (file: File) => upload<UploadedResume>('/api/upload-resume', 'file', file, file.name),
    onSuccess: (read) => {
      setResume({ id: read.resumeId, fileName: read.fileName, words: read.words, text: read.resumeText, extractionError: read.extractionError, extractionCode: read.extractionCode });
      void refresh();
    },
    onError: (error, file) => setProblem(fileProblemOf(error, file)),
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
