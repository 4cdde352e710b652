import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Field, FieldError, TextArea, TextInput } from '@/components/ui/field';
import { ProblemText } from '@/components/ui/problem-text';
import { Switch } from '@/components/ui/toggles';
import { put } from '@/lib/api/client';
import type { SavedAnswer } from '@/lib/api/practice-types';
import { writtenIn } from '@/lib/languages';

const tagsOf = (text: string) => text.split(',').map((tag) => tag.trim()).filter(Boolean);

export function AnswerForm({ answer, onClose }: { answer: SavedAnswer; onClose: () => void }) {
  const { t } = useTranslation('practice');
  const queries = useQueryClient();
  const [text, setText] = useState(answer.text);
  const [tags, setTags] = useState(answer.tags.join(', '));
  const [keep, setKeep] = useState(answer.keep);
  const change = useMutation({
    mutationFn: () => put<SavedAnswer>(`/api/answers/${answer.id}`, { text, tags: tagsOf(tags), keep }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['answers'] });
      onClose();
    },
  });
  const save = (event: FormEvent) => {
    event.preventDefault();
    change.mutate();
  };
  return (
    <form onSubmit={save} className="mt-3 flex max-w-[760px] flex-col gap-4">
      <Field label={t('answers.own')} hint={t('answers.ownHint')}>
        {(field) => <TextArea {...field} {...writtenIn(answer.language)} autoFocus rows={8} maxLength={20_000} required value={text} onChange={(event) => setText(event.target.value)} className="voice text-quote" />}
      </Field>
      <Field label={t('answers.tags')} hint={t('answers.tagsHint')}>
        {(field) => <TextInput {...field} value={tags} onChange={(event) => setTags(event.target.value)} />}
      </Field>
      {answer.sessionId !== null && <Switch checked={keep} onChange={setKeep} label={t('answers.keep')} note={t('answers.keepNote')} />}
      {change.isError && (
        <FieldError>
          <ProblemText error={change.error} otherwise={t('answers.notSaved')} />
        </FieldError>
      )}
      <div className="flex flex-wrap gap-2.5">
        <Button type="submit" look="primary" busy={change.isPending}>
          {t('answers.save')}
        </Button>
        <Button onClick={onClose}>{t('action.cancel', { ns: 'common' })}</Button>
      </div>
    </form>
  );
}
