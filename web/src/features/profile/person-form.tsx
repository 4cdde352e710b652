import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Field, FieldError, TextInput } from '@/components/ui/field';
import { ProblemText } from '@/components/ui/problem-text';
import { Select } from '@/components/ui/select';
import { patch } from '@/lib/api/client';
import { me, type Me, type Person } from '@/lib/api/me';
import { chooseLanguage } from '@/lib/i18n';
import { isOffered, languages } from '@/lib/languages';

const longestName = 120;

export function PersonForm({ user }: { user: Person }) {
  const { t, i18n } = useTranslation('profile');
  const queries = useQueryClient();
  const [name, setName] = useState(user.name);
  const [locale, setLocale] = useState(user.locale && isOffered(user.locale) ? user.locale : i18n.language);
  const [missing, setMissing] = useState(false);
  const saving = useMutation({
    mutationFn: () => patch<Me>('/api/me', { name: name.trim(), locale }),
    onSuccess: async (saved) => {
      queries.setQueryData(me.queryKey, saved);
      if (isOffered(locale)) await chooseLanguage(locale);
    },
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    setMissing(!name.trim());
    if (name.trim()) saving.mutate();
  }

  return (
    <Card aria-labelledby="person" className="p-5">
      <h2 id="person" className="mb-3">
        {t('person.title')}
      </h2>
      <form noValidate onSubmit={submit} className="flex flex-col items-start gap-4">
        <Field label={t('person.name')} hint={t('person.nameHint')} error={missing ? t('person.nameMissing') : null} className="w-full max-w-md">
          {(field) => <TextInput {...field} name="name" autoComplete="name" maxLength={longestName} value={name} onChange={(event) => setName(event.target.value)} />}
        </Field>
        <Field label={t('person.language')} className="w-full max-w-md">
          {(field) => (
            <Select {...field} value={locale} onChange={(event) => setLocale(event.target.value)}>
              {Object.entries(languages).map(([code, own]) => (
                <option key={code} value={code} lang={code}>
                  {own}
                </option>
              ))}
            </Select>
          )}
        </Field>
        {saving.isError && (
          <FieldError>
            <ProblemText error={saving.error} otherwise={t('person.failed')} />
          </FieldError>
        )}
        <div className="flex items-center gap-3">
          <Button type="submit" look="primary" busy={saving.isPending}>
            {t('person.save')}
          </Button>
          <span role="status" className="text-13 text-ink-2">
            {saving.isSuccess && t('person.saved')}
          </span>
        </div>
      </form>
    </Card>
  );
}
