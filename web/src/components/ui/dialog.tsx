import { useEffect, useId, useLayoutEffect, useRef, type ReactNode } from 'react';

interface DialogProps {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  children: ReactNode;
  /** Buttons, the safest first in reading order. */
  actions?: ReactNode;
  wide?: boolean;
}

/** The browser's own modal dialog: it traps and returns focus, closes on Escape, and makes the rest inert. */
export function Dialog({ open, onClose, title: name, children, actions, wide }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const heading = useId();
  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    if (open && !element.open) {
      element.showModal();
      title.current?.focus();
    }
    if (!open && element.open) element.close();
  }, [open]);

  // Closed before it leaves the page, so that the focus goes back to where it came from.
  useLayoutEffect(() => {
    const element = dialog.current;
    return () => element?.close();
  }, []);

  return (
    <dialog
      ref={dialog}
      aria-labelledby={heading}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && onClose()}
      className={`m-auto max-h-[calc(100dvh-32px)] w-[calc(100%-32px)] ${wide ? 'max-w-2xl' : 'max-w-[440px]'} rounded-xl border border-line bg-surface p-0 text-ink shadow-3 backdrop:bg-[var(--scrim)] max-md:mb-4`}
    >
      {open && (
        <div className="flex max-h-[inherit] flex-col p-6">
          <h2 ref={title} id={heading} tabIndex={-1} className="text-18">
            {name}
          </h2>
          <div className="-mx-6 mt-1 min-h-0 overflow-y-auto px-6 py-1 text-ink-2">{children}</div>
          {actions && <div className="mt-5 flex flex-wrap justify-end gap-2.5 max-md:flex-col-reverse">{actions}</div>}
        </div>
      )}
    </dialog>
  );
}
