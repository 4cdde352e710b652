import clsx from 'clsx';
import { CloudAlert, WifiOff, type LucideIcon } from 'lucide-react';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '@/lib/api/client';
import { Button } from './button';
import { ProblemText } from './problem-text';

interface NoticeProps {
  icon: LucideIcon;
  title: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
  role?: 'alert' | 'status';
  className?: string;
}

/** One calm block for "nothing yet", "not now" and "did not work": what it is, what is safe, one thing to do. */
export function Notice({ icon: Icon, title, children, action, role, className }: NoticeProps) {
  // A paragraph holds no heading.
  const Title = typeof title === 'string' ? 'p' : 'div';
  return (
    <div role={role} className={clsx('mx-auto flex max-w-sm flex-col items-center px-6 py-8 text-center', className)}>
      <Icon size={22} strokeWidth={1.75} aria-hidden className="mb-2.5 text-ink-3" />
      <Title className="text-15 font-semibold">{title}</Title>
      {children && <div className="mt-1 text-13 text-ink-2">{children}</div>}
      {action && <div className="mt-4 flex flex-wrap justify-center gap-2.5">{action}</div>}
    </div>
  );
}

export function ErrorNotice({ error, title, retry, className }: { error: unknown; title?: string; retry?: () => void; className?: string }) {
  const { t } = useTranslation();
  const offline = error instanceof ApiProblem && error.unreachable;
  return (
    <Notice
      role="alert"
      className={className}
      icon={offline ? WifiOff : CloudAlert}
      title={offline ? t('error.unreachable') : (title ?? t('error.title'))}
      action={retry && <Button onClick={retry}>{t('action.tryAgain')}</Button>}
    >
      {offline ? t('error.unreachableNote') : <ProblemText error={error} otherwise={t('error.note')} />}
    </Notice>
  );
}

/** True once `milliseconds` have passed: what loads fast shows no skeleton at all. */
function useElapsed(milliseconds: number) {
  const [elapsed, setElapsed] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setElapsed(true), milliseconds);
    return () => clearTimeout(timer);
  }, [milliseconds]);
  return elapsed;
}

export function Skeleton({ lines = 4, className, label }: { lines?: number; className?: string; label?: string }) {
  const { t } = useTranslation();
  const shown = useElapsed(300);
  const slow = useElapsed(3000);
  if (!shown) return <div className={className} aria-busy />;
  return (
    <div className={clsx('flex flex-col gap-3.5', className)} aria-busy role="status">
      <span className="h-4 w-1/3 rounded-full bg-track" />
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} className={clsx('h-3 rounded-full bg-track', ['w-full', 'w-11/12', 'w-3/4', 'w-5/6'][line % 4])} />
      ))}
      <span className={slow ? 'text-13 text-ink-3' : 'sr-only'}>{label ?? t('state.loading')}</span>
    </div>
  );
}
