import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSessionWords } from '@/components/session/use-session-words';
import { Badge } from '@/components/ui/badge';
import { Segmented } from '@/components/ui/choices';
import { Dialog } from '@/components/ui/dialog';
import { ErrorNotice, Skeleton } from '@/components/ui/states';
import { guidePreview } from '@/lib/api/guides';

interface PreviewDialogProps {
  id: string;
  revision: number;
  level: string;
  open: boolean;
  onClose: () => void;
}

/** What a candidate would be asked; nothing is frozen by looking. */
export function PreviewDialog({ id, revision, level, open, onClose }: PreviewDialogProps) {
  const { t } = useTranslation('guides');
  const words = useSessionWords();
  const [difficulty, setDifficulty] = useState(level);
  const query = useQuery({ ...guidePreview(id, difficulty, revision), enabled: open });
  return (
    <Dialog wide open={open} onClose={onClose} title={t('preview.title')}>
      <p className="text-13">{t('preview.note')}</p>
      <Segmented
        className="mt-3"
        legend={t('about.level')}
        hideLegend
        choices={['warmup', 'standard', 'intense'].map((value) => ({ value, label: words.difficulty(value) }))}
        value={difficulty}
        onChange={setDifficulty}
      />
      {query.isError ? (
        <ErrorNotice error={query.error} retry={() => void query.refetch()} />
      ) : !query.data ? (
        <Skeleton lines={6} className="py-4" />
      ) : query.data.questions.length === 0 ? (
        <p className="mt-4">{t('preview.empty')}</p>
      ) : (
        <>
          <p className="mt-3 text-13">
            {t('preview.basis', { count: query.data.questions.length, minutes: words.minutes(query.data.minutes), probes: query.data.probesPerQuestion })}
          </p>
          <ol className="mt-2 divide-y divide-line text-ink">
            {query.data.questions.map((question) => (
              <li key={question.number} className="grid grid-cols-[24px_minmax(0,1fr)] gap-x-2 py-3">
                <span className="num text-13 text-ink-3">{question.number}</span>
                <div>
                  <p className="font-voice text-18">{question.text}</p>
                  {question.hint && <p className="mt-0.5 text-13 text-ink-2">{t('preview.hint', { hint: question.hint })}</p>}
                  <p className="mt-1 flex flex-wrap gap-1.5">
                    <Badge>{question.competency}</Badge>
                    {question.verbatim && <Badge tone="accent">{t('question.mustAskShort')}</Badge>}
                  </p>
                  {question.probes.length > 0 && (
                    <ul className="mt-1.5 list-disc ps-4 text-13 text-ink-2">
                      {question.probes.map((probe, index) => (
                        <li key={index}>{probe}</li>
                      ))}
                    </ul>
                  )}
                </div>
              </li>
            ))}
          </ol>
        </>
      )}
    </Dialog>
  );
}
