import { useMutation, useQueryClient } from '@tanstack/react-query';
import { FileText } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge } from '@/components/ui/badge';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Field, FieldError, TextInput } from '@/components/ui/field';
import { useDate } from '@/components/ui/moment';
import { ProblemText } from '@/components/ui/problem-text';
import { patch, put, remove } from '@/lib/api/client';
import { practiceOptions } from '@/lib/api/queries';
import { keptResumes, type ListedResume } from '@/lib/api/resumes';
import { ResumeTextDialog } from './resume-text-dialog';

const longestName = 120;

/** One résumé, and what can be done with it. */
export function ResumeRow({ resume, changeable }: { resume: ListedResume; changeable: boolean }) {
  const { t } = useTranslation('resumes');
  const date = useDate();
  const queries = useQueryClient();
  const [asking, setAsking] = useState<'text' | 'name' | 'removal' | null>(null);
  const [name, setName] = useState(resume.fileName);
  const done = async () => {
    await Promise.all([queries.invalidateQueries({ queryKey: keptResumes.queryKey }), queries.invalidateQueries({ queryKey: practiceOptions.queryKey })]);
    setAsking(null);
  };
  const choosing = useMutation({ mutationFn: () => put(`/api/resumes/${resume.id}/current`, {}), onSuccess: done });
  const renaming = useMutation({ mutationFn: () => patch(`/api/resumes/${resume.id}`, { fileName: name.trim() }), onSuccess: done });
  const removal = useMutation({ mutationFn: () => remove(`/api/resumes/${resume.id}`), onSuccess: done });
  return (
    <li className="flex items-start gap-3 py-3">
      <FileText size={18} strokeWidth={1.75} aria-hidden className="mt-px shrink-0 text-ink-3" />
      <div className="min-w-0 flex-1">
        <span className="font-medium wrap-anywhere">{resume.fileName}</span> {resume.current && <Badge tone="accent">{t('current')}</Badge>}
        <span className="block text-12 text-ink-3">
          {resume.extractionError ? t('unread') : t('words', { count: resume.words })} · {t('added', { when: date(resume.createdAt) })}
        </span>
        <div className="mt-1.5 flex flex-wrap gap-x-4 gap-y-2 text-13 pointer-coarse:[&>button]:min-h-11">
          {resume.words > 0 && (
            <button type="button" className="link" aria-label={t('see.of', { name: resume.fileName })} onClick={() => setAsking('text')}>
              {t('see.open')}
            </button>
          )}
          {changeable && !resume.current && (
            <button type="button" className="link" aria-label={t('choose.of', { name: resume.fileName })} disabled={choosing.isPending} onClick={() => choosing.mutate()}>
              {t('choose.open')}
            </button>
          )}
          {changeable && (
            <>
              <button type="button" className="link" aria-label={t('rename.of', { name: resume.fileName })} onClick={() => setAsking('name')}>
                {t('rename.open')}
              </button>
              <button type="button" className="link text-ink-2!" aria-label={t('remove.of', { name: resume.fileName })} onClick={() => setAsking('removal')}>
                {t('remove.open')}
              </button>
            </>
          )}
        </div>
        {choosing.isError && (
          <FieldError>
            <span>
              <ProblemText error={choosing.error} otherwise={t('notChanged')} />
            </span>
          </FieldError>
        )}
      </div>
      {asking === 'text' && <ResumeTextDialog id={resume.id} fileName={resume.fileName} onClose={() => setAsking(null)} />}
      <ConfirmDialog harmless open={asking === 'name'} onClose={() => setAsking(null)} title={t('rename.of', { name: resume.fileName })} confirm={t('rename.confirm')} action={renaming} disabled={!name.trim()} onConfirm={() => renaming.mutate()}>
        <Field label={t('rename.name')}>{(field) => <TextInput {...field} autoComplete="off" maxLength={longestName} value={name} onChange={(event) => setName(event.target.value)} />}</Field>
      </ConfirmDialog>
      <ConfirmDialog open={asking === 'removal'} onClose={() => setAsking(null)} title={t('remove.title', { name: resume.fileName })} confirm={t('remove.open')} action={removal} onConfirm={() => removal.mutate()}>
        <p>{t('remove.note')}</p>
      </ConfirmDialog>
    </li>
  );
}
