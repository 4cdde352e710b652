import clsx from 'clsx';
import { Check } from 'lucide-react';
import { useId, type ReactNode } from 'react';

interface ToggleProps {
  checked: boolean;
  onChange: (checked: boolean) => void;
  label: ReactNode;
  note?: ReactNode;
  disabled?: boolean;
}

/** A setting that holds at once. The whole row is its target. */
export function Switch({ checked, onChange, label, note, disabled }: ToggleProps) {
  const id = useId();
  return (
    <div className="flex items-start justify-between gap-4">
      <label htmlFor={id} className="min-w-0 flex-1 py-0.5">
        <span className="block font-medium">{label}</span>
        {note && (
          <span id={`${id}-note`} className="block text-13 text-ink-2">
            {note}
          </span>
        )}
      </label>
      <input
        id={id}
        type="checkbox"
        role="switch"
        disabled={disabled}
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
        aria-describedby={note ? `${id}-note` : undefined}
        className={clsx(
          'relative mt-0.5 h-[22px] w-9 shrink-0 cursor-pointer appearance-none rounded-full bg-control transition-colors duration-[var(--d-2)]',
          'before:absolute before:-inset-2.5 before:content-[""] checked:bg-accent disabled:opacity-50',
          'after:absolute after:top-[3px] after:inset-s-[3px] after:size-4 after:rounded-full after:bg-surface after:transition-[inset-inline-start] after:duration-[var(--d-2)]',
          'checked:after:inset-s-[17px] checked:after:bg-knob',
        )}
      />
    </div>
  );
}

export function Checkbox({ checked, onChange, label, disabled }: ToggleProps) {
  return (
    <label className="flex items-start gap-2.5 py-1 pointer-coarse:py-[13px]">
      <span className="relative grid size-[18px] shrink-0 place-items-center">
        <input
          type="checkbox"
          disabled={disabled}
          checked={checked}
          onChange={(event) => onChange(event.target.checked)}
          className="peer size-[18px] cursor-pointer appearance-none rounded-[5px] border-[1.5px] border-control bg-surface before:absolute before:-inset-3 before:content-[''] checked:border-accent checked:bg-accent"
        />
        <Check size={13} strokeWidth={2.75} aria-hidden className="pointer-events-none absolute hidden text-on-accent peer-checked:block" />
      </span>
      <span className="text-13">{label}</span>
    </label>
  );
}
