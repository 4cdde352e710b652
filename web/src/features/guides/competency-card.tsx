import clsx from 'clsx';
import { Plus } from 'lucide-react';
import { use } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { TextInput } from '@/components/ui/field';
import type { WrittenCompetency } from '@/lib/api/guides';
import { moved, newQuestion, replaced, without } from './change';
import { CuesField } from './cues-field';
import { Disclosure } from './disclosure';
import { FoundBadge } from './found-badge';
import { Editing, FindingNotes, GuideField, GuideText, useFindings } from './guide-field';
import { LevelsField } from './levels-field';
import { Grip, OrderButtons, useDragging } from './order-buttons';
import { QuestionEditor } from './question-editor';

interface CompetencyCardProps {
  place: string;
  number: number;
  share: number;
  competency: WrittenCompetency;
  onChange: (competency: WrittenCompetency) => void;
}

export function CompetencyCard({ place, number, share, competency, onChange }: CompetencyCardProps) {
  const { t } = useTranslation('guides');
  const { readOnly } = use(Editing);
  const { questions } = competency;
  const set = <K extends keyof WrittenCompetency>(key: K, value: WrittenCompetency[K]) => onChange({ ...competency, [key]: value });
  const dragging = useDragging((from, to) => set('questions', moved(questions, from, to)));
  const noQuestion = useFindings(`${place}/questions`);
  return (
    <Disclosure
      startsOpen={competency.name === ''}
      className="min-w-0 flex-1"
      summary={
        <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span className="text-16 font-semibold break-words">{competency.name || t('competency.unnamed', { number })}</span>
          <Badge>{t('competency.share', { share })}</Badge>
          <Badge>{t('competency.questions', { count: questions.length })}</Badge>
          <FoundBadge place={place} />
        </span>
      }
    >
      {() => (
        <div className="flex flex-col gap-5 pt-3">
          <div className="grid gap-4 md:grid-cols-[minmax(0,1fr)_150px]">
            <GuideText label={t('competency.name')} place={`${place}/name`} value={competency.name} onChange={(name) => set('name', name)} />
            <GuideField label={t('competency.weight')} hint={t('competency.shareIs', { share })} place={`${place}/weight`}>
              {(attributes) => (
                <TextInput
                  {...attributes}
                  type="number"
                  inputMode="numeric"
                  min={1}
                  max={1000}
                  className="num"
                  value={competency.weight === 0 ? '' : competency.weight}
                  onChange={(event) => set('weight', Math.round(Number(event.target.value)) || 0)}
                />
              )}
            </GuideField>
            <GuideText className="md:col-span-2" label={t('competency.summary')} place={`${place}/summary`} value={competency.summary} onChange={(summary) => set('summary', summary)} />
          </div>
          <LevelsField
            legend={t('anchors.label')}
            note={t('anchors.note')}
            place={`${place}/anchors`}
            values={competency.anchors}
            name={(level) => t('anchors.of', { level })}
            onChange={(anchors) => set('anchors', anchors)}
          />
          <Disclosure summary={<span className="text-13 font-550">{t('more')}</span>}>
            {() => (
              <div className="flex flex-col gap-4 pt-1">
                <LevelsField
                  legend={t('nextSteps.label')}
                  note={t('nextSteps.note')}
                  place={`${place}/nextSteps`}
                  values={competency.nextSteps}
                  name={(level) => t('nextSteps.of', { level })}
                  onChange={(nextSteps) => set('nextSteps', nextSteps)}
                />
                <CuesField place={`${place}/cues`} values={competency.cues} onChange={(cues) => set('cues', cues)} />
              </div>
            )}
          </Disclosure>
          <section aria-label={t('questions.label')}>
            <h3 className="text-13 font-550">{t('questions.label')}</h3>
            <FindingNotes findings={noQuestion} />
            <ol className="mt-1 divide-y divide-line border-y border-line">
              {questions.map((question, index) => (
                <li key={question.id} {...dragging.target(index)} className={clsx('flex items-start gap-1 py-1 max-md:flex-col max-md:items-stretch', dragging.over === index && 'bg-accent-soft')}>
                  <Grip {...dragging.grip(index)} />
                  <QuestionEditor
                    number={index + 1}
                    place={`${place}/questions/${index}`}
                    question={question}
                    onChange={(changed) => set('questions', replaced(questions, index, changed))}
                  />
                  <OrderButtons
                    name={t('questions.one', { number: index + 1 })}
                    at={index}
                    count={questions.length}
                    onMove={(to) => set('questions', moved(questions, index, to))}
                    onRemove={() => set('questions', without(questions, index))}
                  />
                </li>
              ))}
            </ol>
            {!readOnly && (
              <Button size="small" className="mt-2.5" onClick={() => set('questions', [...questions, newQuestion()])}>
                <Plus size={14} aria-hidden /> {t('questions.add')}
              </Button>
            )}
          </section>
        </div>
      )}
    </Disclosure>
  );
}
