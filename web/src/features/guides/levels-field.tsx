import { useTranslation } from 'react-i18next';
import { GuideText } from './guide-field';
import { replaced } from './change';

interface LevelsFieldProps {
  legend: string;
  note?: string;
  place: string;
  values: string[];
  onChange: (values: string[]) => void;
  /** What each level is called for a screen reader. */
  name: (level: number) => string;
}

/** One text for each level, the number beside it. */
export function LevelsField({ legend, note, place, values, onChange, name }: LevelsFieldProps) {
  const { t } = useTranslation('guides');
  return (
    <fieldset className="min-w-0">
      <legend className="text-13 font-550">{legend}</legend>
      {note && <p className="text-13 text-ink-3">{note}</p>}
      <ol className="mt-1.5 flex flex-col gap-2">
        {values.map((value, index) => (
          <li key={index} className="grid grid-cols-[28px_minmax(0,1fr)] items-start gap-2">
            <span aria-hidden title={t('level', { level: index + 1 })} className="num mt-1 grid size-7 place-items-center rounded-full bg-accent-soft text-13 font-semibold text-accent-ink">
              {index + 1}
            </span>
            <GuideText label={name(index + 1)} hideLabel place={`${place}/${index}`} lines={2} value={value} onChange={(text) => onChange(replaced(values, index, text))} />
          </li>
        ))}
      </ol>
    </fieldset>
  );
}
