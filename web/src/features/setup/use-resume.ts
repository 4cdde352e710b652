import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { put, remove, upload } from '@/lib/api/client';
import { practiceOptions } from '@/lib/api/queries';
import { keptResumes } from '@/lib/api/resumes';
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

export type ResumeProblem = FileProblem | { key: 'removeFailed' } | { key: 'notChosen' };

/** The résumé of the interview that is set up: the current one, another that is kept, a new file, or none. */
export function useResume(current: Resume | null, limitBytes: number) {
  const queries = useQueryClient();
  const [resume, setResume] = useState<KeptResume | null>(current);
  const [problem, setProblem] = useState<ResumeProblem | null>(null);
  const kept = useQuery(keptResumes).data?.resumes ?? [];
  const refresh = () => Promise.all([queries.invalidateQueries({ queryKey: practiceOptions.queryKey }), queries.invalidateQueries({ queryKey: keptResumes.queryKey })]);

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
  const choice = useMutation({
    mutationFn: (id: string) => put<Resume>(`/api/resumes/${id}/current`, {}),
    onSuccess: (chosen) => {
      setResume(chosen);
      void refresh();
    },
    onError: () => setProblem({ key: 'notChosen' }),
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

  /** @param id null for an interview without one */
  function pick(id: string | null) {
    setProblem(null);
    if (id === null) setResume(null);
    else if (id !== resume?.id) choice.mutate(id);
  }

  return { resume, kept, pick, picking: choice.isPending, problem, reading: reading.isPending ? reading.variables.name : null, removing: removal.isPending, choose, discard };
}

export type ResumeUse = ReturnType<typeof useResume>;
