import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Field, FieldError, TextInput } from '@/components/ui/field';
import { ProblemText } from '@/components/ui/problem-text';
import { organisation, type Organisation } from '@/lib/api/accounts';
import { patch } from '@/lib/api/client';
import { askAgain } from '@/lib/api/me';
import { longestName } from './longest-name';

export function NameCard({ name: stored }: { name: string }) {
  const { t } = useTranslation('organisation');
  const queries = useQueryClient();
  const [name, setName] = useState(stored);
  const [missing, setMissing] = useState(false);
  const renaming = useMutation({
    mutationFn: () => patch<Organisation>('/api/organisation', { name: name.trim() }),
    onSuccess: async (renamed) => {
      queries.setQueryData(organisation.queryKey, renamed);
      await askAgain(queries);
    },
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    setMissing(!name.trim());
    if (name.trim()) renaming.mutate();
  }

  return (
    <Card aria-labelledby="name" className="p-5">
      <h2 id="name" className="mb-3">
        {t('name.title')}
      </h2>
      <form noValidate onSubmit={submit} className="flex flex-col items-start gap-3">
        <Field label={t('name.label')} error={missing ? t('name.missing') : null} className="w-full">
          {(field) => <TextInput {...field} maxLength={longestName} value={name} onChange={(event) => setName(event.target.value)} />}
        </Field>
        {renaming.isError && (
          <FieldError>
            <ProblemText error={renaming.error} otherwise={t('name.failed')} />
          </FieldError>
        )}
        <Button type="submit" busy={renaming.isPending} disabled={name.trim() === stored}>
          {t('name.save')}
        </Button>
      </form>
    </Card>
  );
}
