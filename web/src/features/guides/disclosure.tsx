import clsx from 'clsx';
import { ChevronRight } from 'lucide-react';
import { useState, type ReactNode } from 'react';

interface DisclosureProps {
  summary: ReactNode;
  startsOpen?: boolean;
  className?: string;
  children: () => ReactNode;
}

/** Shows more on demand; what is closed is not made at all, so that long guides stay quick. */
export function Disclosure({ summary, startsOpen = false, className, children }: DisclosureProps) {
  const [open, setOpen] = useState(startsOpen);
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)} className={clsx('group', className)}>
      <summary className="flex cursor-pointer list-none items-start gap-2 py-1.5 pointer-coarse:min-h-11 [&::-webkit-details-marker]:hidden">
        <ChevronRight size={16} aria-hidden className={clsx('mirrored mt-0.5 shrink-0 text-ink-3 transition-transform', open && 'rotate-90')} />
        <span className="min-w-0 flex-1">{summary}</span>
      </summary>
      {open && children()}
    </details>
  );
}
