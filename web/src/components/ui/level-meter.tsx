import { useEffect, useRef } from 'react';

export type LevelSource = (listener: (level: number) => void) => () => void;

const steps = 28;

/** A real level, 0 to 1, drawn by hand on each report so that React has nothing to do thirty times a second. */
export function LevelMeter({ subscribe, label }: { subscribe: LevelSource; label: string }) {
  const bars = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let peak = 0;
    return subscribe((level) => {
      const lit = Math.round(level * steps);
      peak = Math.max(lit, peak - 0.35);
      Array.from(bars.current?.children ?? []).forEach((bar, index) => {
        const state = index < lit ? 'lit' : index === Math.round(peak) && peak > 1 ? 'peak' : '';
        if ((bar as HTMLElement).dataset.level !== state) (bar as HTMLElement).dataset.level = state;
      });
      bars.current?.setAttribute('aria-valuenow', String(Math.round(level * 100)));
    });
  }, [subscribe]);
  return (
    <div ref={bars} role="meter" aria-label={label} aria-valuemin={0} aria-valuemax={100} aria-valuenow={0} className="flex h-4 max-w-[320px] gap-[3px]">
      {Array.from({ length: steps }, (_, index) => (
        <i key={index} className="flex-1 rounded-[3px] bg-track data-[level=lit]:bg-you data-[level=peak]:bg-you/35" />
      ))}
    </div>
  );
}
