import clsx from 'clsx';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

interface CheckRowProps {
  icon: LucideIcon;
  title: string;
  note?: ReactNode;
  /** Beside the title on a wide page, below the note on a narrow one. */
  status?: ReactNode;
  quiet?: boolean;
  children?: ReactNode;
}

export function CheckRow({ icon: Icon, title, note, status, quiet, children }: CheckRowProps) {
  return (
    <section className="grid grid-cols-[36px_1fr] gap-3.5 border-t border-line p-5 first:border-t-0 max-md:p-4">
      <span className={clsx('grid size-9 place-items-center rounded-md', quiet ? 'bg-surface-2 text-ink-2' : 'bg-accent-soft text-accent-ink')}>
        <Icon size={18} strokeWidth={1.75} aria-hidden />
      </span>
      <div className="min-w-0">
        <div className="flex items-start justify-between gap-x-4 gap-y-2 max-md:flex-col">
          <div className="min-w-0">
            <h2 className="text-14 leading-5">{title}</h2>
            {note && <p className="text-13 text-ink-2">{note}</p>}
          </div>
          {status && <div className="flex shrink-0 items-center gap-2">{status}</div>}
        </div>
        {children}
      </div>
    </section>
  );
}
