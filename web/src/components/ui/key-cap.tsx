import clsx from 'clsx';

export function KeyCap({ children, className }: { children: string; className?: string }) {
  return (
    <kbd
      className={clsx(
        'inline-grid h-5 min-w-[22px] place-items-center rounded-[5px] border border-b-2 border-line-strong bg-surface px-1.5 font-sans text-11 font-medium text-ink-2',
        className,
      )}
    >
      {children}
    </kbd>
  );
}
