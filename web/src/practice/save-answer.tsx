import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Bookmark, BookmarkCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { FieldError } from '@/components/ui/field';
import { ProblemText } from '@/components/ui/problem-text';
import { post } from '@/lib/api/client';
import type { SavedAnswer } from '@/lib/api/practice-types';
import type { Session } from '@/lib/api/types';

/** Keeps the words of one answer in the person's own bank. */
export function SaveAnswer({ session, question, saved }: { session: Session; question: number; saved: boolean }) {
  const { t } = useTranslation('practice');
  const queries = useQueryClient();
  const save = useMutation({
    mutationFn: () => post<SavedAnswer>('/api/answers', { sessionId: session.id, question, keep: false }),
    onSuccess: async () => {
      void queries.invalidateQueries({ queryKey: ['answers'] });
      await queries.invalidateQueries({ queryKey: ['practice', 'attempts'] });
    },
  });
  if (saved) {
    return (
      <Link to="/answers" search={{}} className="link inline-flex items-center gap-1.5 text-13 pointer-coarse:py-3.5">
        <BookmarkCheck size={14} aria-hidden />
        {t('answers.inBank')}
      </Link>
    );
  }
  return (
    <>
      <Button busy={save.isPending} onClick={() => save.mutate()}>
        <Bookmark size={16} aria-hidden />
        {t('answers.put')}
      </Button>
      {save.isError && (
        <FieldError>
          <ProblemText error={save.error} otherwise={t('answers.notSaved')} />
        </FieldError>
      )}
    </>
  );
}
