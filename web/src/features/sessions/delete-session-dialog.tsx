import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { FieldError } from '@/components/ui/field';
import { remove } from '@/lib/api/client';
import type { Session } from '@/lib/api/types';

export function DeleteSessionDialog({ session, onClose }: { session: Session | null; onClose: () => void }) {
  const { t } = useTranslation('sessions');
  const queries = useQueryClient();
  const deletion = useMutation({
    mutationFn: (id: string) => remove(`/api/sessions/${id}`),
    onSuccess: async () => {
      await Promise.all([queries.invalidateQueries({ queryKey: ['sessions'] }), queries.invalidateQueries({ queryKey: ['practice'] })]);
      onClose();
    },
  });
  const close = () => {
    deletion.reset();
    onClose();
  };
  return (
    <Dialog
      open={session !== null}
      onClose={close}
      title={t('delete.title')}
      actions={
        <>
          <Button onClick={close}>{t('delete.keep')}</Button>
          <Button look="danger" busy={deletion.isPending} onClick={() => session && deletion.mutate(session.id)}>
            {t('delete.confirm')}
          </Button>
        </>
      }
    >
      <p>{t('delete.note', { title: session?.jobTitle })}</p>
      {deletion.isError && (
        <div className="mt-3">
          <FieldError>{t('delete.failed')}</FieldError>
        </div>
      )}
    </Dialog>
  );
}
