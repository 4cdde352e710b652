import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { post } from '@/lib/api/client';
import type { Guide } from '@/lib/api/guides';
import { differences } from './differences';
import { useFindingWords } from './use-finding-words';

interface PublishDialogProps {
  guide: Guide;
  open: boolean;
  onClose: () => void;
  onPublished: (guide: Guide) => void;
}

/** Shows what publishing changes, and what is worth a second look, before it is done. */
export function PublishDialog({ guide, open, onClose, onPublished }: PublishDialogProps) {
  const { t } = useTranslation('guides');
  const words = useFindingWords();
  const publishing = useMutation({
    mutationFn: () => post<Guide>(`/api/guides/${guide.id}/publish`, { revision: guide.revision }),
    onSuccess: (published) => {
      onPublished(published);
      onClose();
    },
  });
  const { published } = guide;
  const again = published !== null && published.firstUsedAt === null;
  const number = published === null ? 1 : again ? published.number : published.number + 1;
  const found = published ? differences(published.content, guide.content) : [];
  const warnings = guide.findings.filter(({ severity }) => severity === 'warning');
  return (
    <ConfirmDialog
      open={open}
      onClose={onClose}
      title={t('publish.title', { number })}
      confirm={t('publish.confirm', { number })}
      harmless
      action={publishing}
      onConfirm={() => publishing.mutate()}
    >
      <p>{t(published === null ? 'publish.first' : again ? 'publish.again' : 'publish.next', { number, before: published?.number })}</p>
      {found.length > 0 && (
        <section aria-label={t('publish.changes')}>
          <h3 className="text-13 font-550 text-ink">{t('publish.changes')}</h3>
          <ul className="mt-1 flex list-disc flex-col gap-1 ps-4 text-13">
            {found.map((difference, index) => (
              <li key={index}>
                {t(`difference.${difference.what}.${difference.kind}` as 'difference.question.added', { name: difference.name })}
                {difference.before !== undefined && (
                  <span className="block">
                    <del className="text-ink-3">{difference.before}</del> <ins className="text-ink no-underline">{difference.after}</ins>
                  </span>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {warnings.length > 0 && (
        <section aria-label={t('publish.warnings')}>
          <h3 className="text-13 font-550 text-ink">{t('publish.warnings')}</h3>
          <ul className="mt-1 flex list-disc flex-col gap-1 ps-4 text-13">
            {warnings.map((finding) => (
              <li key={finding.pointer + finding.code}>{words(finding)}</li>
            ))}
          </ul>
        </section>
      )}
    </ConfirmDialog>
  );
}
