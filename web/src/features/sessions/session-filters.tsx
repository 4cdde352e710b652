import { useNavigate } from '@tanstack/react-router';
import { ListFilter, Search } from 'lucide-react';
import { useId, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useSessionWords } from '@/components/session/use-session-words';
import { Button } from '@/components/ui/button';
import { Field, TextInput } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { languages } from '@/lib/languages';
import { sessionStates, type SessionSearch } from '@/lib/session-search';

const types = ['behavioural', 'technical', 'system-design', 'case', 'mixed', 'screening'];
const difficulties = ['warmup', 'standard', 'intense'];
const further = ['type', 'difficulty', 'language', 'kind', 'from', 'to'] as const;

/** What is chosen stands in the address, so that back and reload keep it. */
export function SessionFilters({ search }: { search: SessionSearch }) {
  const { t } = useTranslation('sessions');
  const words = useSessionWords();
  const navigate = useNavigate();
  const more = useId();
  const used = further.filter((name) => search[name]).length;
  const [open, setOpen] = useState(used > 0);
  const choose = (name: keyof SessionSearch) => (event: { target: { value: string } }) =>
    void navigate({ to: '/sessions', search: { ...search, [name]: event.target.value || undefined } });
  const find = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const text = new FormData(event.currentTarget).get('text');
    void navigate({ to: '/sessions', search: { ...search, text: (typeof text === 'string' && text.trim()) || undefined } });
  };
  const list = (name: 'type' | 'difficulty' | 'language' | 'kind' | 'state', values: readonly string[], label: (value: string) => string) => (
    <Field label={t(`filter.${name}`)}>
      {(field) => (
        <Select {...field} value={search[name] ?? ''} onChange={choose(name)}>
          <option value="">{t('filter.any')}</option>
          {values.map((value) => (
            <option key={value} value={value}>
              {label(value)}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
  return (
    <form role="search" aria-label={t('filter.label')} onSubmit={find} className="mb-4 flex flex-col gap-3">
      <div className="grid items-end gap-3 md:grid-cols-[minmax(0,1fr)_220px_auto]">
        <Field label={t('filter.text')}>
          {(field) => (
            <span className="flex gap-2">
              <TextInput {...field} key={search.text} name="text" type="search" maxLength={120} defaultValue={search.text} className="min-w-0" />
              <Button type="submit" className="h-[38px]! pointer-coarse:h-11!">
                <Search size={16} aria-hidden />
                {t('filter.find')}
              </Button>
            </span>
          )}
        </Field>
        {list('state', sessionStates, (state) => t(`filter.states.${state}` as 'filter.states.report'))}
        <Button aria-expanded={open} aria-controls={more} onClick={() => setOpen(!open)} className="h-[38px]! pointer-coarse:h-11!">
          <ListFilter size={16} aria-hidden />
          {used > 0 ? t('filter.moreUsed', { count: used }) : t('filter.more')}
        </Button>
      </div>
      <div id={more} hidden={!open} className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3 [&[hidden]]:hidden">
        {list('type', types, words.type)}
        {list('difficulty', difficulties, words.difficulty)}
        {list('language', Object.keys(languages), words.language)}
        {list('kind', ['interview', 'redo'], (kind) => t(`filter.kinds.${kind}` as 'filter.kinds.redo'))}
        {(['from', 'to'] as const).map((name) => (
          <Field key={name} label={t(`filter.${name}`)}>
            {(field) => <TextInput {...field} type="date" value={search[name] ?? ''} onChange={choose(name)} />}
          </Field>
        ))}
      </div>
    </form>
  );
}
