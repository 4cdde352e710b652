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

/** The locale whose customs hold; English dates read day first, wherever an English-speaking person sits. */
const localeOf = (language: string) => (language === 'en' ? 'en-GB' : language);

/** When something was, relative to today in the reader's own zone. */
export function dayOf(iso: string, now: Date, language: string): Day {
  const at = new Date(iso);
  const midnight = (date: Date) => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
  const days = Math.round((midnight(now) - midnight(at)) / 86_400_000);
  const sameYear = at.getFullYear() === now.getFullYear();
  return {
    kind: days === 0 ? 'today' : days === 1 ? 'yesterday' : 'date',
    time: new Intl.DateTimeFormat(localeOf(language), { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at),
    date: new Intl.DateTimeFormat(localeOf(language), { day: 'numeric', month: 'short', year: sameYear ? undefined : 'numeric' }).format(at),
  };
}

/** `20 Nov 2026`. */
export const dateOf = (iso: string, language: string) => new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'medium' }).format(new Date(iso));

/** `20 Nov 2026, 19:49`. */
export const momentOf = (iso: string, language: string) =>
  new Intl.DateTimeFormat(localeOf(language), { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(iso));

const decimals = (value: number, language: string, least: number) =>
  new Intl.NumberFormat(localeOf(language), { minimumFractionDigits: least, maximumFractionDigits: 1 }).format(value);

export function fileSize(bytes: number, language: string): string {
  const kilobytes = bytes / 1024;
  return kilobytes < 1024 ? `${decimals(Math.max(1, Math.round(kilobytes)), language, 0)} KB` : `${decimals(kilobytes / 1024, language, 0)} MB`;
}

/** Always one decimal: totals read the same in every list. */
export const oneDecimal = (value: number, language: string) => decimals(value, language, 1);

/** `$2.50`; what is less than a cent keeps up to four decimals. */
export const moneyOf = (amount: number, currency: string, language: string) =>
  new Intl.NumberFormat(localeOf(language), { style: 'currency', currency, currencyDisplay: 'narrowSymbol', minimumFractionDigits: 2, maximumFractionDigits: amount !== 0 && Math.abs(amount) < 0.1 ? 4 : 2 }).format(amount);

/** `2026-11`, the month a moment lies in, in universal time. */
export const monthOf = (moment: Date) => moment.toISOString().slice(0, 7);

/** `November 2026`. */
export const monthName = (month: string, language: string) =>
  new Intl.DateTimeFormat(localeOf(language), { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${month}-01T00:00:00Z`));

/** `1, 2 and 3`. */
export const listOf = (items: (string | number)[], language: string) => new Intl.ListFormat(localeOf(language), { type: 'conjunction' }).format(items.map(String));

/** `ML` for Maya Lindqvist, `N` for nadia@example.org. */
export function initialsOf(name: string): string {
  const words = name.replace(/@.*/, '').split(/\s+/).filter(Boolean);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends.map((word) => [...(word ?? '')][0]?.toUpperCase()).join('');
}
