import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { FieldError } from '@/components/ui/field';
import { remove } from '@/lib/api/client';
import type { SavedAnswer } from '@/lib/api/practice-types';

export function DeleteAnswerDialog({ answer, onClose }: { answer: SavedAnswer | null; onClose: () => void }) {
  const { t } = useTranslation('practice');
  const queries = useQueryClient();
  const deletion = useMutation({
    mutationFn: (id: string) => remove(`/api/answers/${id}`),
    onSuccess: async () => {
      await Promise.all([queries.invalidateQueries({ queryKey: ['answers'] }), queries.invalidateQueries({ queryKey: ['practice', 'attempts'] })]);
      onClose();
    },
  });
  const close = () => {
    deletion.reset();
    onClose();
  };
  return (
    <Dialog
      open={answer !== null}
      onClose={close}
      title={t('answers.deleteTitle')}
      actions={
        <>
          <Button onClick={close}>{t('answers.keepIt')}</Button>
          <Button look="danger" busy={deletion.isPending} onClick={() => answer && deletion.mutate(answer.id)}>
            {t('answers.deleteIt')}
          </Button>
        </>
      }
    >
      <p>{t('answers.deleteNote')}</p>
      {deletion.isError && (
        <div className="mt-3">
          <FieldError>{t('answers.notDeleted')}</FieldError>
        </div>
      )}
    </Dialog>
  );
}
