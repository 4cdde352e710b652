import clsx from 'clsx';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

type Tone = 'info' | 'accent' | 'warn' | 'bad';

const tones: Record<Tone, string> = {
  info: 'bg-info-soft [&>svg]:text-info',
  accent: 'bg-accent-soft [&>svg]:text-accent-ink',
  warn: 'bg-warn-soft [&>svg]:text-warn',
  bad: 'bg-bad-soft [&>svg]:text-bad',
};

interface BannerProps {
  icon: LucideIcon;
  tone?: Tone;
  title?: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
  role?: 'alert' | 'status';
  className?: string;
}

export function Banner({ icon: Icon, tone = 'info', title, children, action, role, className }: BannerProps) {
  return (
    <div role={role} className={clsx('flex items-start gap-2.5 rounded-option px-3.5 py-3 text-13', tones[tone], className)}>
      <Icon size={16} aria-hidden className="mt-px shrink-0" />
      <div className="min-w-0 flex-1 text-ink-2">
        {title && <p className="font-semibold text-ink">{title}</p>}
        {children}
      </div>
      {action}
    </div>
  );
}
