import clsx from 'clsx';

export type HealthState = 'working' | 'ready' | 'slow' | 'down';

const words: Record<HealthState, string> = {
  working: 'text-ok before:rounded-full before:bg-ok',
  ready: 'text-ink-3 before:rounded-full before:border-[1.5px] before:border-ink-3',
  slow: 'text-warn before:rotate-45 before:rounded-[1px] before:bg-warn',
  down: 'text-bad before:rounded-[1px] before:bg-bad',
};

/** Shape, word and colour together. */
export function Health({ state, children }: { state: HealthState; children: string }) {
  return (
    <span className={clsx('inline-flex items-center gap-1.5 text-12 font-medium before:size-2 before:shrink-0 before:content-[""]', words[state])}>
      {children}
    </span>
  );
}
