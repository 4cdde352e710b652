import { useEffect, useState } from 'react';

/** The page's clock, which never jumps, read again every `everyMs`. */
export function useNow(everyMs: number): number {
  const [now, setNow] = useState(() => performance.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}

/** True once `value` has stayed the same for `milliseconds`. */
export function useLasting(value: string, milliseconds: number): boolean {
  const [lasting, setLasting] = useState<string | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setLasting(value), milliseconds);
    return () => {
      clearTimeout(timer);
      setLasting(null);
    };
  }, [value, milliseconds]);
  return lasting === value;
}

/** `value`, but never changed more than once in `milliseconds`. */
export function useThrottled(value: string, milliseconds: number): string {
  const [shown, setShown] = useState({ value, at: -milliseconds });
  useEffect(() => {
    if (value === shown.value) return;
    const wait = Math.max(0, shown.at + milliseconds - performance.now());
    const timer = setTimeout(() => setShown({ value, at: performance.now() }), wait);
    return () => clearTimeout(timer);
  }, [value, milliseconds, shown]);
  return shown.value;
}
