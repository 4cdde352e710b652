import { useTranslation } from 'react-i18next';
import { useSessionWords } from '@/components/session/use-session-words';
import { Card } from '@/components/ui/card';
import { TextInput } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import type { GuideList, WrittenGuide } from '@/lib/api/guides';
import { interviewTypes, levels, minutesNeeded } from './change';
import { GuideField, GuideText } from './guide-field';

interface AboutCardProps {
  guide: WrittenGuide;
  languages: string[];
  limits: GuideList['limits'];
  onChange: (guide: WrittenGuide) => void;
}

/** What holds for the whole guide: name, kind, language, time and how much of it is asked. */
export function AboutCard({ guide, languages, limits, onChange }: AboutCardProps) {
  const { t } = useTranslation('guides');
  const words = useSessionWords();
  const set = <K extends keyof WrittenGuide>(key: K, value: WrittenGuide[K]) => onChange({ ...guide, [key]: value });
  const all = guide.competencies.reduce((sum, { questions }) => sum + questions.length, 0);
  const asked = Math.min(guide.asked ?? all, all);
  const offered = languages.includes(guide.language) ? languages : [guide.language, ...languages];
  return (
    <Card aria-label={t('about.title')} className="p-5">
      <h2 className="mb-4 text-16 font-semibold">{t('about.title')}</h2>
      <div className="grid gap-4 md:grid-cols-6">
        <GuideText className="md:col-span-6" label={t('about.name')} place="/name" value={guide.name} onChange={(name) => set('name', name)} />
        <GuideText className="md:col-span-6" label={t('about.description')} hint={t('about.descriptionHint')} lines={2} place="/description" value={guide.description} onChange={(description) => set('description', description)} />
        <GuideField className="md:col-span-2" label={t('about.type')} place="/interviewType">
          {(attributes) => (
            <Select {...attributes} value={guide.interviewType} onChange={(event) => set('interviewType', event.target.value)}>
              {interviewTypes.map((type) => (
                <option key={type} value={type}>
                  {words.type(type)}
                </option>
              ))}
            </Select>
          )}
        </GuideField>
        <GuideField className="md:col-span-2" label={t('about.level')} place="/level">
          {(attributes) => (
            <Select {...attributes} value={guide.level} onChange={(event) => set('level', event.target.value)}>
              {levels.map((level) => (
                <option key={level} value={level}>
                  {words.difficulty(level)}
                </option>
              ))}
            </Select>
          )}
        </GuideField>
        <GuideField className="md:col-span-2" label={t('about.language')} place="/language">
          {(attributes) => (
            <Select {...attributes} value={guide.language} onChange={(event) => set('language', event.target.value)}>
              {offered.map((code) => (
                <option key={code} value={code}>
                  {words.language(code)}
                </option>
              ))}
            </Select>
          )}
        </GuideField>
        <GuideField className="md:col-span-3" label={t('about.minutes')} hint={t('about.needed', { count: asked, minutes: minutesNeeded(asked) })} place="/minutes">
          {(attributes) => (
            <TextInput
              {...attributes}
              type="number"
              inputMode="numeric"
              min={limits.minMinutes}
              max={limits.maxMinutes}
              className="num"
              value={guide.minutes === 0 ? '' : guide.minutes}
              onChange={(event) => set('minutes', Math.round(Number(event.target.value)) || 0)}
            />
          )}
        </GuideField>
        <GuideField className="md:col-span-3" label={t('about.asked')} hint={t('about.askedHint', { count: all })} place="/asked">
          {(attributes) => (
            <TextInput
              {...attributes}
              type="number"
              inputMode="numeric"
              min={1}
              max={Math.max(1, all)}
              placeholder={t('about.all')}
              className="num"
              value={guide.asked ?? ''}
              onChange={(event) => set('asked', event.target.value === '' ? null : Math.round(Number(event.target.value)))}
            />
          )}
        </GuideField>
      </div>
    </Card>
  );
}
