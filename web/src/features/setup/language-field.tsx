import { Languages } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSessionWords } from '@/components/session/use-session-words';
import { Segmented } from '@/components/ui/choices';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import type { PracticeOptions } from '@/lib/api/types';
import { useCloud, useHosted } from '@/lib/api/use-hosted';
import { listOf } from '@/lib/format';

/** More than that do not fit beside each other. */
const sideBySide = 3;

interface LanguageFieldProps {
  languages: PracticeOptions['languages'];
  value: string;
  /** A guide has set it. */
  fixed: boolean;
  onChange: (language: string) => void;
}

/** The language the interview is held in, and whether it is spoken. */
export function LanguageField({ languages, value, fixed, onChange }: LanguageFieldProps) {
  const { t, i18n } = useTranslation('setup');
  const words = useSessionWords();
  const hosted = useHosted();
  const cloud = useCloud();
  const chosen = languages.find(({ code }) => code === value);
  const pages = languages.find(({ code }) => code === i18n.language);
  const spoken = languages.filter(({ voice }) => voice).map(({ code, name }) => words.language(code, name));
  const heldBy = cloud.length > 0 ? 'language.hintCloud' : hosted ? 'language.hintHosted' : 'language.hint';
  const hint = [
    value !== i18n.language && t('language.held', { language: words.language(value, chosen?.name) }),
    t(chosen?.voice === false ? 'language.typed' : heldBy, { names: listOf(cloud, i18n.language) }),
    !fixed && chosen?.voice === false && spoken.length > 0 && t('language.spoken', { languages: listOf(spoken, i18n.language) }),
    !fixed && value !== pages?.code && pages?.voice === false && t('language.offer', { language: words.language(pages.code, pages.name) }),
  ]
    .filter(Boolean)
    .join(' ');
  const choices = languages.map(({ code, name }) => ({ value: code, label: words.language(code, name), disabled: fixed && code !== value }));

  if (languages.length <= sideBySide) return <Segmented legend={t('language.label')} hint={hint} choices={choices} value={value} onChange={onChange} />;
  return (
    <Field label={t('language.label')} hint={hint}>
      {(field) => (
        <Select {...field} disabled={fixed} icon={<Languages size={16} aria-hidden className="text-ink-3" />} value={value} onChange={(event) => onChange(event.target.value)}>
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
