import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSessionWords } from '@/components/session/use-session-words';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Field, TextArea, TextInput } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { post } from '@/lib/api/client';
import { providers } from '@/lib/api/engines';
import type { Guide } from '@/lib/api/guides';
import { interviewTypes, levels } from './change';

interface DraftDialogProps {
  open: boolean;
  languages: string[];
  onClose: () => void;
  onDrafted: (guide: Guide) => void;
}

const longestRole = 120;
const longestJob = 20_000;

/** Has a guide drafted for a job; a person reads it through before it is used. */
export function DraftDialog({ open, languages, onClose, onDrafted }: DraftDialogProps) {
  const { t } = useTranslation('guides');
  const words = useSessionWords();
  const { data } = useQuery({ ...providers, enabled: open });
  const model = data?.services.find(({ kind }) => kind === 'language-model')?.rungs.find(({ state }) => state === 'working');
  const [job, setJob] = useState({ role: '', jobDescription: '', interviewType: 'behavioural', level: 'standard', language: languages[0] ?? 'en' });
  const set = (key: keyof typeof job) => (event: { target: { value: string } }) => setJob({ ...job, [key]: event.target.value });
  const drafting = useMutation({ mutationFn: () => post<Guide>('/api/guides/drafts', job), onSuccess: onDrafted });
  return (
    <ConfirmDialog open={open} onClose={onClose} title={t('draft.title')} confirm={t('draft.confirm')} harmless disabled={job.role.trim() === ''} action={drafting} onConfirm={() => drafting.mutate()}>
      <p className="text-13">{model ? t('draft.byModel', { name: model.name }) : t('draft.byBank')}</p>
      <Field label={t('draft.role')}>{(field) => <TextInput {...field} maxLength={longestRole} value={job.role} onChange={set('role')} />}</Field>
      <Field label={t('draft.job')} hint={t('draft.jobHint')}>
        {(field) => <TextArea {...field} rows={6} maxLength={longestJob} value={job.jobDescription} onChange={set('jobDescription')} />}
      </Field>
      <div className="grid gap-4 md:grid-cols-2">
        <Field label={t('about.type')}>
          {(field) => (
            <Select {...field} value={job.interviewType} onChange={set('interviewType')}>
              {interviewTypes.map((type) => (
                <option key={type} value={type}>
                  {words.type(type)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label={t('about.level')}>
          {(field) => (
            <Select {...field} value={job.level} onChange={set('level')}>
              {levels.map((level) => (
                <option key={level} value={level}>
                  {words.difficulty(level)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label={t('about.language')}>
          {(field) => (
            <Select {...field} value={job.language} onChange={set('language')}>
              {languages.map((code) => (
                <option key={code} value={code}>
                  {words.language(code)}
                </option>
              ))}
            </Select>
          )}
        </Field>
      </div>
    </ConfirmDialog>
  );
}
