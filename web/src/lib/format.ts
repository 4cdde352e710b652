/** `9:12`, or `1:02:03` above an hour. */
export function clockTime(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const two = (value: number) => String(value).padStart(2, '0');
  const minutes = Math.floor(seconds / 60);
  return minutes < 60
    ? `${minutes}:${two(seconds % 60)}`
    : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds % 60)}`;
}

/** Whole minutes a length is spoken of as; the first counts from its first second. */
export function wholeMinutes(milliseconds: number): number {
  return Math.max(milliseconds > 0 ? 1 : 0, Math.floor(milliseconds / 60_000));
}

export type Day = { kind: 'today' | 'yesterday' | 'date'; time: string; date: string };

/** Dates read day first, wherever an English-speaking person sits. */
const dateLocale = (language: string) => (language === 'en' ? 'en-GB' : language);

/** When something was, relative to today in the reader's own zone. */
export function dayOf(iso: string, now: Date, language: string): Day {
  const at = new Date(iso);
  const midnight = (date: Date) => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
  const days = Math.round((midnight(now) - midnight(at)) / 86_400_000);
  const sameYear = at.getFullYear() === now.getFullYear();
  return {
    kind: days === 0 ? 'today' : days === 1 ? 'yesterday' : 'date',
    time: new Intl.DateTimeFormat(dateLocale(language), { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at),
    date: new Intl.DateTimeFormat(dateLocale(language), { day: 'numeric', month: 'short', year: sameYear ? undefined : 'numeric' }).format(at),
  };
}

export function fileSize(bytes: number): string {
  const kilobytes = bytes / 1024;
  return kilobytes < 1024 ? `${Math.max(1, Math.round(kilobytes))} KB` : `${(kilobytes / 1024).toFixed(1).replace('.0', '')} MB`;
}

/** One decimal, always with a point: totals read the same in every list. */
export const oneDecimal = (value: number) => value.toFixed(1);
