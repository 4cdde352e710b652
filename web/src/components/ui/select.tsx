import clsx from 'clsx';
import { ChevronDown } from 'lucide-react';
import type { ReactNode, SelectHTMLAttributes } from 'react';

interface SelectProps extends SelectHTMLAttributes<HTMLSelectElement> {
  icon?: ReactNode;
}

/** The platform's own list: it works with every keyboard, zoom and screen reader. */
export function Select({ icon, className, children, ...rest }: SelectProps) {
  return (
    <span className={clsx('relative block', className)}>
      {icon && <span className="pointer-events-none absolute top-1/2 inset-s-3 -translate-y-1/2">{icon}</span>}
      <select
        className={clsx(
          'h-[38px] w-full appearance-none truncate rounded-md border border-control bg-surface pe-9 text-14 pointer-coarse:h-11',
          'disabled:bg-surface-2 disabled:text-ink-3',
          icon ? 'ps-9' : 'ps-3',
        )}
        {...rest}
      >
        {children}
      </select>
      <ChevronDown size={16} aria-hidden className="pointer-events-none absolute top-1/2 inset-e-3 -translate-y-1/2 text-ink-3" />
    </span>
  );
}
