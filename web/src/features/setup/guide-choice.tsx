import { BookOpenText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSessionWords } from '@/components/session/use-session-words';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import type { GuideItem } from '@/lib/api/guides';
import { listOf } from '@/lib/format';
import type { SetUpDraft } from '@/lib/set-up-draft';

/** The lengths on offer, and the one that a guide of one's own brings. */
export const lengthsWith = (lengths: number[], minutes: number) => [...new Set([...lengths, minutes])].sort((one, other) => one - other);

interface GuideChoiceProps {
  guides: GuideItem[];
  draft: SetUpDraft;
  lengths: number[];
  change: <K extends keyof SetUpDraft>(field: K, value: SetUpDraft[K]) => void;
}

/** Whose questions are asked; nothing is shown while nobody has published a guide. */
export function GuideChoice({ guides, draft, lengths, change }: GuideChoiceProps) {
  const { t, i18n } = useTranslation('setup');
  const words = useSessionWords();
  const usable = guides.filter(({ published, archived }) => published && !archived);
  const own = usable.find(({ id }) => id === draft.guideId)?.published;
  if (usable.length === 0) return null;

  function choose(id: string) {
    const chosen = usable.find((guide) => guide.id === id)?.published;
    change('guideId', chosen ? id : undefined);
    if (chosen) {
      change('difficulty', chosen.difficulty);
      change('lengthMinutes', chosen.minutes);
    } else if (!lengths.includes(draft.lengthMinutes)) change('lengthMinutes', lengths[0] ?? draft.lengthMinutes);
  }

  return (
    <Field
      className="md:col-span-2"
      label={t('guide.label')}
      hint={own ? t('guide.own', { count: own.questions, minutes: words.minutes(own.minutes), competencies: listOf(own.competencies, i18n.language) }) : t('guide.hint')}
    >
      {(field) => (
        <Select {...field} icon={<BookOpenText size={16} aria-hidden className="text-ink-3" />} value={own ? draft.guideId : ''} onChange={(event) => choose(event.target.value)}>
          <option value="">{t('guide.bank')}</option>
          {usable.map(({ id, published }) => (
            <option key={id} value={id}>
              {published?.name}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
