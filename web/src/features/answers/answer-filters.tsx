import { useNavigate } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Field, TextInput } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import type { AnswerPage } from '@/lib/api/practice-types';
import type { AnswerSearch } from '@/lib/answer-search';

interface AnswerFiltersProps {
  search: AnswerSearch;
  topics: AnswerPage['topics'];
  tags: string[];
}

export function AnswerFilters({ search, topics, tags }: AnswerFiltersProps) {
  const { t } = useTranslation('practice');
  const navigate = useNavigate();
  const choose = (name: 'competency' | 'tag', value: string) => void navigate({ to: '/answers', search: { ...search, [name]: value || undefined } });
  const find = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const text = new FormData(event.currentTarget).get('text');
    void navigate({ to: '/answers', search: { ...search, text: (typeof text === 'string' && text.trim()) || undefined } });
  };
  return (
    <form role="search" aria-label={t('answers.find')} onSubmit={find} className="mb-4 grid items-end gap-3 md:grid-cols-[minmax(0,1fr)_200px_200px]">
      <Field label={t('answers.text')}>
        {(field) => (
          <span className="flex gap-2">
            <TextInput {...field} key={search.text} name="text" type="search" maxLength={120} defaultValue={search.text} className="min-w-0" />
            <Button type="submit" className="h-[38px]! pointer-coarse:h-11!">
              <Search size={16} aria-hidden />
              {t('answers.search')}
            </Button>
          </span>
        )}
      </Field>
      <Field label={t('answers.competency')}>
        {(field) => (
          <Select {...field} value={search.competency ?? ''} onChange={(event) => choose('competency', event.target.value)}>
            <option value="">{t('answers.any')}</option>
            {topics.map((topic) => (
              <option key={topic.id} value={topic.id}>
                {topic.name}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label={t('answers.tag')}>
        {(field) => (
          <Select {...field} value={search.tag ?? ''} onChange={(event) => choose('tag', event.target.value)} disabled={tags.length === 0}>
            <option value="">{t('answers.any')}</option>
            {tags.map((tag) => (
              <option key={tag} value={tag}>
                {tag}
              </option>
            ))}
          </Select>
        )}
      </Field>
    </form>
  );
}
