/** What the kept answers are narrowed down to, as it stands in the address. */
export interface AnswerSearch {
  text?: string;
  competency?: string;
  tag?: string;
}

export function answerSearch(search: Record<string, unknown>): AnswerSearch {
  const word = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value).trim().slice(0, 120) || undefined : undefined);
  const found = { text: word(search.text), competency: word(search.competency), tag: word(search.tag) };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}
