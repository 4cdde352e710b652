import clsx from 'clsx';
import { LoaderCircle } from 'lucide-react';
import type { ButtonHTMLAttributes } from 'react';

export type ButtonLook = 'primary' | 'secondary' | 'quiet' | 'danger';
export type ButtonSize = 'small' | 'medium' | 'large';

const looks: Record<ButtonLook, string> = {
  primary: 'border-transparent bg-accent text-on-accent shadow-primary hover:bg-accent-hover',
  secondary: 'bg-surface border-line-strong shadow-1 hover:border-control',
  quiet: 'border-transparent text-ink-2 hover:bg-surface-2',
  danger: 'bg-surface border-line-strong text-bad shadow-1 hover:border-bad',
};

const sizes: Record<ButtonSize, string> = {
  small: 'min-h-[30px] px-2.5 text-13 rounded-[7px] pointer-coarse:min-h-11',
  medium: 'min-h-9 px-3.5 rounded-md pointer-coarse:min-h-11',
  large: 'min-h-12 md:min-h-11 px-5 text-15 rounded-[10px]',
};

/** The classes of a button, for links that look like one. What is wider than a narrow page wraps. */
export function buttonClass(look: ButtonLook = 'secondary', size: ButtonSize = 'medium', className?: string) {
  return clsx(
    'inline-flex h-fit max-w-full shrink-0 items-center justify-center gap-2 border py-0.5 text-center font-550 whitespace-nowrap select-none max-[370px]:whitespace-normal',
    'transition-[background-color,border-color] duration-[var(--d-1)] ease-out [&_svg]:shrink-0',
    'disabled:border-line disabled:bg-surface-2 disabled:text-ink-3 disabled:shadow-none',
    looks[look],
    sizes[size],
    className,
  );
}

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  look?: ButtonLook;
  size?: ButtonSize;
  busy?: boolean;
}

/** A busy button keeps its width and its name: the spinner lies over its words. */
export function Button({ look, size, busy = false, className, children, disabled, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      aria-busy={busy || undefined}
      disabled={disabled || busy}
      className={buttonClass(look, size, clsx('relative', className))}
      {...rest}
    >
      {busy ? (
        <>
          <span className="absolute inset-0 grid place-items-center">
            <LoaderCircle size={16} aria-hidden className="animate-spin" />
          </span>
          <span className="contents text-transparent *:opacity-0">{children}</span>
        </>
      ) : (
        children
      )}
    </button>
  );
}

interface IconButtonProps extends ButtonProps {
  label: string;
}

export function IconButton({ label, className, look = 'quiet', size = 'small', ...rest }: IconButtonProps) {
  const width = size === 'small' ? 'w-[30px] pointer-coarse:w-11' : 'w-9 pointer-coarse:w-11';
  return <Button aria-label={label} title={label} look={look} size={size} className={clsx('px-0!', width, className)} {...rest} />;
}
