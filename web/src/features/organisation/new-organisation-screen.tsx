import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Field, FieldError, TextInput } from '@/components/ui/field';
import { ProblemText } from '@/components/ui/problem-text';
import { post } from '@/lib/api/client';
import { askAgain, type Tenant } from '@/lib/api/me';
import { longestName } from './longest-name';

export function NewOrganisationScreen() {
  const { t } = useTranslation('organisation');
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const [missing, setMissing] = useState(false);
  const founding = useMutation({
    mutationFn: () => post<Tenant>('/api/organisations', { name: name.trim() }),
    onSuccess: async () => {
      await askAgain(queries);
      await navigate({ to: '/organisation' });
    },
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    setMissing(!name.trim());
    if (name.trim()) founding.mutate();
  }

  return (
    <div className="max-w-xl">
      <h1>{t('new.title')}</h1>
      <p className="mt-1 mb-6 text-ink-2">{t('new.note')}</p>
      <Card className="p-5">
        <form noValidate onSubmit={submit} className="flex flex-col items-start gap-4">
          <Field label={t('name.label')} hint={t('new.hint')} error={missing ? t('name.missing') : null} className="w-full">
            {(field) => <TextInput {...field} name="organisation" autoComplete="organization" maxLength={longestName} value={name} onChange={(event) => setName(event.target.value)} />}
          </Field>
          {founding.isError && (
            <FieldError>
              <ProblemText error={founding.error} otherwise={t('new.failed')} />
            </FieldError>
          )}
          <Button type="submit" look="primary" busy={founding.isPending}>
            {t('new.action')}
          </Button>
        </form>
      </Card>
    </div>
  );
}
