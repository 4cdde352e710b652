import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { ErrorNotice, Skeleton } from '@/components/ui/states';
import { resumeText } from '@/lib/api/resumes';

/** What was read of a file. */
export function ResumeTextDialog({ id, fileName, onClose }: { id: string; fileName: string; onClose: () => void }) {
  const { t } = useTranslation(['resumes', 'common']);
  const query = useQuery(resumeText(id));
  return (
    <Dialog open onClose={onClose} wide title={t('see.of', { name: fileName })} actions={<Button onClick={onClose}>{t('common:action.close')}</Button>}>
      {query.isError ? (
        <ErrorNotice error={query.error} retry={() => void query.refetch()} />
      ) : query.isPending ? (
        <Skeleton lines={6} />
      ) : (
        <p tabIndex={0} className="max-h-[60vh] overflow-y-auto rounded-md bg-surface-2 p-4 text-13 whitespace-pre-wrap text-ink">
          {query.data.text}
        </p>
      )}
    </Dialog>
  );
}
