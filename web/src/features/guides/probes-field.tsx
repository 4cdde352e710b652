import { Plus, X } from 'lucide-react';
import { use } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/toggles';
import { Select } from '@/components/ui/select';
import { probeKinds, type WrittenQuestion } from '@/lib/api/guides';
import { newProbe, replaced, without } from './change';
import { Editing, GuideField, GuideText } from './guide-field';

interface ProbesFieldProps {
  place: string;
  question: WrittenQuestion;
  onChange: (question: WrittenQuestion) => void;
}

/** What a full answer contains, and the follow-ups that may be asked for it. */
export function ProbesField({ place, question, onChange }: ProbesFieldProps) {
  const { t } = useTranslation('guides');
  const { readOnly } = use(Editing);
  const { looksFor, probes } = question;
  return (
    <>
      <fieldset>
        <legend className="text-13 font-550">{t('looksFor.label')}</legend>
        <p className="text-13 text-ink-3">{t('looksFor.hint')}</p>
        <div className="mt-1 flex flex-wrap gap-x-5">
          {probeKinds.map((kind) => (
            <Checkbox
              key={kind}
              disabled={readOnly}
              label={t(`kind.${kind}`)}
              checked={looksFor.includes(kind)}
              onChange={(checked) => onChange({ ...question, looksFor: checked ? [...looksFor, kind] : looksFor.filter((other) => other !== kind) })}
            />
          ))}
        </div>
      </fieldset>
      <fieldset className="min-w-0">
        <legend className="text-13 font-550">{t('probes.label')}</legend>
        <p className="text-13 text-ink-3">{t('probes.hint')}</p>
        <ul className="mt-1.5 flex flex-col gap-2">
          {probes.map((probe, index) => (
            <li key={index} className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-2 md:grid-cols-[170px_minmax(0,1fr)_auto]">
              <GuideField label={t('probes.kind', { number: index + 1 })} hideLabel place={`${place}/probes/${index}/kind`} className="max-md:col-span-2">
                {(attributes) => (
                  <Select {...attributes} value={probe.kind} onChange={(event) => onChange({ ...question, probes: replaced(probes, index, { ...probe, kind: event.target.value }) })}>
                    {probeKinds.map((kind) => (
                      <option key={kind} value={kind}>
                        {t(`kind.${kind}`)}
                      </option>
                    ))}
                  </Select>
                )}
              </GuideField>
              <GuideText
                label={t('probes.text', { number: index + 1 })}
                hideLabel
                place={`${place}/probes/${index}/text`}
                value={probe.text}
                onChange={(text) => onChange({ ...question, probes: replaced(probes, index, { ...probe, text }) })}
              />
              {!readOnly && (
                <IconButton label={t('probes.remove', { number: index + 1 })} className="mt-1 hover:text-bad" onClick={() => onChange({ ...question, probes: without(probes, index) })}>
                  <X size={16} aria-hidden />
                </IconButton>
              )}
            </li>
          ))}
        </ul>
        {!readOnly && (
          <Button size="small" className="mt-2" onClick={() => onChange({ ...question, probes: [...probes, newProbe()] })}>
            <Plus size={14} aria-hidden /> {t('probes.add')}
          </Button>
        )}
      </fieldset>
    </>
  );
}
