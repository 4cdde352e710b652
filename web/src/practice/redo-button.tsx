import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Mic } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { FieldError } from '@/components/ui/field';
import { ProblemText } from '@/components/ui/problem-text';
import { post } from '@/lib/api/client';
import type { Session } from '@/lib/api/types';

interface RedoButtonProps {
  session: Session;
  question: number;
  /** Says which question, where that is not plain from what stands around it. */
  numbered?: boolean;
}

/** Sets up a short interview with this one question and leads to its device check. */
export function RedoButton({ session, question, numbered }: RedoButtonProps) {
  const { t } = useTranslation('practice');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const redo = useMutation({
    mutationFn: () => post<Session>('/api/practice/redos', { sessionId: session.id, question }),
    onSuccess: async (created) => {
      void queries.invalidateQueries({ queryKey: ['sessions'] });
      void queries.invalidateQueries({ queryKey: ['practice'] });
      await navigate({ to: '/practice/$sessionId/check', params: { sessionId: created.id } });
    },
  });
  return (
    <>
      <Button busy={redo.isPending} onClick={() => redo.mutate()}>
        <Mic size={16} aria-hidden />
        {numbered ? t('redo.numbered', { number: question }) : t('redo.button')}
      </Button>
      {redo.isError && (
        <FieldError>
          <ProblemText error={redo.error} otherwise={t('redo.failed')} />
        </FieldError>
      )}
    </>
  );
}
