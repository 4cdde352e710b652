import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { upload } from '@/lib/api/client';
import type { ReadText } from '@/lib/api/types';
import { fileProblemOf, type FileProblem } from './file-problem';

/** Puts the words of a file into the box; the file itself is kept nowhere. */
export function useJobFile(text: string, limitBytes: number, change: (text: string) => void) {
  const [read, setRead] = useState<(ReadText & { before: string }) | null>(null);
  const [problem, setProblem] = useState<FileProblem | null>(null);

  const reading = useMutation({
    mutationFn: (file: File) => upload<ReadText>('/api/extract-text', 'file', file, file.name),
    onSuccess: (found) => {
      setRead({ ...found, before: text });
      if (found.words > 0) change(found.text);
    },
    onError: (error, file) => setProblem(fileProblemOf(error, file)),
  });

  function choose(file: File) {
    setProblem(null);
    setRead(null);
    if (file.size > limitBytes) return setProblem({ key: 'tooLarge', size: file.size });
    reading.mutate(file);
  }

  function undo() {
    if (read) change(read.before);
    setRead(null);
  }

  return { read, problem, reading: reading.isPending ? reading.variables.name : null, choose, undo };
}
