import { use } from 'react';
import { useTranslation } from 'react-i18next';
import { useSessionWords } from '@/components/session/use-session-words';
import { Badge } from '@/components/ui/badge';
import { Select } from '@/components/ui/select';
import { Switch } from '@/components/ui/toggles';
import type { WrittenQuestion } from '@/lib/api/guides';
import { levels } from './change';
import { CuesField } from './cues-field';
import { Disclosure } from './disclosure';
import { FoundBadge } from './found-badge';
import { Editing, GuideField, GuideText } from './guide-field';
import { LevelsField } from './levels-field';
import { ProbesField } from './probes-field';

const blank = ['', '', '', '', ''];

interface QuestionEditorProps {
  number: number;
  place: string;
  question: WrittenQuestion;
  onChange: (question: WrittenQuestion) => void;
}

export function QuestionEditor({ number, place, question, onChange }: QuestionEditorProps) {
  const { t } = useTranslation('guides');
  const words = useSessionWords();
  const { readOnly } = use(Editing);
  const set = <K extends keyof WrittenQuestion>(key: K, value: WrittenQuestion[K]) => onChange({ ...question, [key]: value });
  return (
    <Disclosure
      startsOpen={question.text === ''}
      className="min-w-0 flex-1"
      summary={
        <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span className="min-w-0 font-voice text-16 break-words">{question.text || <span className="font-sans text-14 text-ink-3">{t('question.empty')}</span>}</span>
          {question.mustAsk && <Badge tone="accent">{t('question.mustAskShort')}</Badge>}
          {question.level && <Badge>{words.difficulty(question.level)}</Badge>}
          <FoundBadge place={place} />
        </span>
      }
    >
      {() => (
        <div className="flex flex-col gap-4 pt-2 pb-3 ps-6 max-md:ps-0">
          <GuideText label={t('question.text', { number })} place={`${place}/text`} lines={2} spoken value={question.text} onChange={(text) => set('text', text)} />
          <div className="grid gap-4 md:grid-cols-2">
            <GuideText label={t('question.hint')} hint={t('question.hintNote')} place={`${place}/hint`} value={question.hint} onChange={(hint) => set('hint', hint)} />
            <GuideField label={t('question.level')} place={`${place}/level`}>
              {(attributes) => (
                <Select {...attributes} value={question.level} onChange={(event) => set('level', event.target.value)}>
                  <option value="">{t('question.anyLevel')}</option>
                  {levels.map((level) => (
                    <option key={level} value={level}>
                      {words.difficulty(level)}
                    </option>
                  ))}
                </Select>
              )}
            </GuideField>
          </div>
          <Switch disabled={readOnly} label={t('question.mustAsk')} note={t('question.mustAskNote')} checked={question.mustAsk} onChange={(mustAsk) => set('mustAsk', mustAsk)} />
          <ProbesField place={place} question={question} onChange={onChange} />
          <Switch
            disabled={readOnly}
            label={t('question.ownAnchors')}
            note={t('question.ownAnchorsNote')}
            checked={question.anchors.length > 0}
            onChange={(own) => set('anchors', own ? blank : [])}
          />
          {question.anchors.length > 0 && (
            <LevelsField
              legend={t('question.anchors')}
              place={`${place}/anchors`}
              values={question.anchors}
              name={(level) => t('anchors.of', { level })}
              onChange={(anchors) => set('anchors', anchors)}
            />
          )}
          <CuesField place={`${place}/cues`} values={question.cues} onChange={(cues) => set('cues', cues)} />
        </div>
      )}
    </Disclosure>
  );
}
