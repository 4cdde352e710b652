import clsx from 'clsx';
import { Check } from 'lucide-react';
import { useId, type ReactNode } from 'react';

export interface Choice<T extends string | number> {
  value: T;
  label: ReactNode;
  disabled?: boolean;
}

interface ChoicesProps<T extends string | number> {
  legend: ReactNode;
  hideLegend?: boolean;
  choices: Choice<T>[];
  value: T;
  onChange: (value: T) => void;
  hint?: ReactNode;
  className?: string;
}

function Legend({ hidden, children }: { hidden?: boolean; children: ReactNode }) {
  return <legend className={hidden ? 'sr-only' : 'mb-1.5 text-13 font-550'}>{children}</legend>;
}

const focusRing = 'has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus';

/** One of a few, all seen at once: radio buttons drawn as pills. */
export function Chips<T extends string | number>({ legend, hideLegend, choices, value, onChange, className }: ChoicesProps<T>) {
  const name = useId();
  return (
    <fieldset className={className}>
      <Legend hidden={hideLegend}>{legend}</Legend>
      <div className="flex flex-wrap gap-2">
        {choices.map((choice) => (
          <label
            key={choice.value}
            className={clsx(
              'inline-flex h-8 items-center gap-1.5 rounded-full border px-3 text-13 font-medium whitespace-nowrap pointer-coarse:h-11 pointer-coarse:px-4',
              focusRing,
              choice.value === value ? 'border-accent bg-accent-soft text-accent-ink' : 'border-line-strong bg-surface text-ink-2 hover:border-control',
            )}
          >
            <input type="radio" className="sr-only" name={name} checked={choice.value === value} onChange={() => onChange(choice.value)} />
            {choice.value === value && <Check size={14} aria-hidden />}
            {choice.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** One of a few of equal size: radio buttons drawn as one bar. */
export function Segmented<T extends string | number>({ legend, hideLegend, choices, value, onChange, hint, className }: ChoicesProps<T>) {
  const name = useId();
  return (
    <fieldset className={className} aria-describedby={hint ? `${name}-hint` : undefined}>
      <Legend hidden={hideLegend}>{legend}</Legend>
      <div className="flex flex-wrap gap-0.5 rounded-[10px] bg-sunken p-[3px]">
        {choices.map((choice) => (
          <label
            key={choice.value}
            className={clsx(
              'inline-flex h-8 flex-1 items-center justify-center gap-1.5 rounded-[7px] px-2.5 text-13 font-medium whitespace-nowrap max-md:px-1.5 pointer-coarse:h-11',
              focusRing,
              choice.disabled && 'opacity-50',
              choice.value === value ? 'bg-segment-on text-ink shadow-1 ring-1 ring-line' : 'text-ink-2 hover:text-ink',
            )}
          >
            <input
              type="radio"
              className="sr-only"
              name={name}
              disabled={choice.disabled}
              checked={choice.value === value}
              onChange={() => onChange(choice.value)}
            />
            {choice.label}
          </label>
        ))}
      </div>
      {hint && (
        <p id={`${name}-hint`} className="mt-1.5 text-13 text-ink-3">
          {hint}
        </p>
      )}
    </fieldset>
  );
}

interface OptionCardProps {
  name: string;
  checked: boolean;
  onSelect: () => void;
  className?: string;
  children: ReactNode;
}

export function OptionCard({ name, checked, onSelect, className, children }: OptionCardProps) {
  return (
    <label
      className={clsx(
        'relative block rounded-option border p-3.5',
        focusRing,
        checked
          ? 'border-accent bg-[color-mix(in_srgb,var(--accent-soft)_45%,var(--surface))] ring-1 ring-accent'
          : 'border-line-strong bg-surface hover:border-control',
        className,
      )}
    >
      <input type="radio" className="sr-only" name={name} checked={checked} onChange={onSelect} />
      {children}
    </label>
  );
}
