import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Field, FieldError, TextInput } from '@/components/ui/field';
import { ProblemText } from '@/components/ui/problem-text';
import { Select } from '@/components/ui/select';
import { Checkbox } from '@/components/ui/toggles';
import { apiKeys, type ApiKey } from '@/lib/api/accounts';
import { post } from '@/lib/api/client';
import { useScopeWords } from './use-scope-words';

const lifetimes = [30, 90, 365];
const longestName = 80;

export function KeyForm({ scopes, onCreated }: { scopes: string[]; onCreated: (key: string) => void }) {
  const { t } = useTranslation('api-keys');
  const words = useScopeWords();
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<string[]>([]);
  const [days, setDays] = useState(90);
  const [asked, setAsked] = useState(false);
  const creation = useMutation({
    // What comes back holds the key: nothing of it is kept beyond the view.
    gcTime: 0,
    mutationFn: () => post<ApiKey & { key: string }>('/api/api-keys', { name: name.trim(), scopes: chosen, expiresInDays: days || undefined }),
    onSuccess: async ({ key }) => {
      onCreated(key);
      setName('');
      setChosen([]);
      setAsked(false);
      creation.reset();
      await queries.invalidateQueries({ queryKey: apiKeys.queryKey });
    },
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    setAsked(true);
    if (name.trim() && chosen.length > 0) creation.mutate();
  }

  return (
    <Card aria-labelledby="new-key" className="self-start p-5">
      <h2 id="new-key" className="mb-3">
        {t('new.title')}
      </h2>
      <form noValidate onSubmit={submit} className="flex flex-col items-start gap-4">
        <Field label={t('new.name')} hint={t('new.nameHint')} error={asked && !name.trim() ? t('new.nameMissing') : null} className="w-full">
          {(field) => <TextInput {...field} autoComplete="off" maxLength={longestName} value={name} onChange={(event) => setName(event.target.value)} />}
        </Field>
        <fieldset>
          <legend className="mb-1 text-13 font-550">{t('new.scopes')}</legend>
          {scopes.map((scope) => (
            <Checkbox key={scope} label={words(scope)} checked={chosen.includes(scope)} onChange={(on) => setChosen(on ? [...chosen, scope] : chosen.filter((other) => other !== scope))} />
          ))}
          {asked && chosen.length === 0 && <FieldError>{t('new.scopesMissing')}</FieldError>}
        </fieldset>
        <Field label={t('new.expires')} className="w-full">
          {(field) => (
            <Select {...field} value={days} onChange={(event) => setDays(Number(event.target.value))}>
              {lifetimes.map((count) => (
                <option key={count} value={count}>
                  {t('new.days', { count })}
                </option>
              ))}
              <option value={0}>{t('new.never')}</option>
            </Select>
          )}
        </Field>
        {creation.isError && (
          <FieldError>
            <ProblemText error={creation.error} otherwise={t('new.failed')} />
          </FieldError>
        )}
        <Button type="submit" look="primary" busy={creation.isPending}>
          {t('new.action')}
        </Button>
      </form>
    </Card>
  );
}
