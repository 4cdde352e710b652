const written = /^\d{1,7}([.,]\d{1,4})?$/;

/** An amount as it was typed, with a point or a comma; null for none, undefined for what is no amount. */
export function amountIn(text: string): number | null | undefined {
  const trimmed = text.trim();
  if (!trimmed) return null;
  return written.test(trimmed) ? Number(trimmed.replace(',', '.')) : undefined;
}

/** The same the other way, to be changed. */
export function amountOf(amount: number | null, language: string): string {
  if (amount === null) return '';
  return new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 4, useGrouping: false }).format(amount);
}
