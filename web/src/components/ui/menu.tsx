import clsx from 'clsx';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';

interface MenuProps {
  label: string;
  /** What the button shows; its `label` is read in its place. */
  face: ReactNode;
  className?: string;
  panelClassName?: string;
  children: ReactNode;
}

const steps: Record<string, (at: number, count: number) => number> = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowUp: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_at, count) => count - 1,
};

/** A button with a list of things to do. Arrow keys move, Escape and Tab leave; whatever is chosen closes it. */
export function Menu({ label, face, className, panelClassName, children }: MenuProps) {
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const items = () => [...(box.current?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])].filter((item) => getComputedStyle(item).display !== 'none');

  useEffect(() => {
    if (!open) return;
    items()[0]?.focus();
    const elsewhere = (event: PointerEvent) => !box.current?.contains(event.target as Node) && setOpen(false);
    document.addEventListener('pointerdown', elsewhere);
    return () => document.removeEventListener('pointerdown', elsewhere);
  }, [open]);

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Tab') setOpen(false);
    if (event.key === 'Escape') {
      setOpen(false);
      button.current?.focus();
    }
    const all = items();
    const next = steps[event.key]?.(all.indexOf(document.activeElement as HTMLElement), all.length);
    if (next === undefined) return;
    event.preventDefault();
    all[next]?.focus();
  }

  return (
    <div ref={box} className="relative">
      <button ref={button} type="button" aria-haspopup="menu" aria-expanded={open} onClick={() => setOpen(!open)} className="block w-full rounded-md">
        <span className="sr-only">{label}</span>
        <span aria-hidden className={className}>
          {face}
        </span>
      </button>
      {open && (
        <div role="menu" aria-label={label} onKeyDown={onKeyDown} onClick={() => setOpen(false)} className={clsx('absolute z-30 max-h-[70dvh] overflow-y-auto rounded-lg border border-line bg-surface p-1.5 shadow-3', panelClassName)}>
          {children}
        </div>
      )}
    </div>
  );
}

/** The looks of everything that can be chosen in a menu, link or button. */
export const menuItem = 'flex min-h-9 w-full items-center gap-2.5 rounded-sm px-2.5 py-1.5 text-start hover:bg-surface-2 focus-visible:bg-surface-2 pointer-coarse:min-h-11 [&>svg]:shrink-0 [&>svg]:text-ink-3';
