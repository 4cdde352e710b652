import clsx from 'clsx';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useSessionWords } from '@/components/session/use-session-words';
import { OptionCard } from '@/components/ui/choices';
import type { PracticeOptions } from '@/lib/api/types';

interface DifficultyFieldProps {
  difficulties: PracticeOptions['difficulties'];
  value: string;
  onChange: (value: string) => void;
}

export function DifficultyField({ difficulties, value, onChange }: DifficultyFieldProps) {
  const { t } = useTranslation('setup');
  const words = useSessionWords();
  const name = useId();
  return (
    <fieldset>
      <legend className="mb-1.5 text-13 font-550">{t('difficulty.label')}</legend>
      <div className="grid gap-2.5 md:grid-cols-3">
        {difficulties.map((difficulty, index) => (
          <OptionCard key={difficulty.id} name={name} checked={difficulty.id === value} onSelect={() => onChange(difficulty.id)}>
            <span className="flex items-start justify-between gap-2">
              <span>
                <span className="me-2 font-550">{words.difficulty(difficulty.id, difficulty.name)}</span>
                <span className="text-13 whitespace-nowrap text-ink-3">{t('difficulty.questions', { count: difficulty.questions })}</span>
              </span>
              <Steps lit={index + 1} />
            </span>
            <span className="mt-1 block text-13 text-ink-2">{t(`difficulty.note.${difficulty.id}` as 'difficulty.note.standard', { defaultValue: difficulty.description })}</span>
          </OptionCard>
        ))}
      </div>
    </fieldset>
  );
}

function Steps({ lit }: { lit: number }) {
  return (
    <span aria-hidden className="flex h-3.5 items-end gap-[3px]">
      {['h-1.5', 'h-2.5', 'h-3.5'].map((height, index) => (
        <i key={height} className={clsx('w-1 rounded-[1px]', height, index < lit ? 'bg-accent' : 'bg-line-strong')} />
      ))}
    </span>
  );
}
