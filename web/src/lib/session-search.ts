/** What a list of interviews is narrowed down to, as it stands in the address; dates are days of the reader's own zone. */
export interface SessionSearch {
  text?: string;
  type?: string;
  difficulty?: string;
  language?: string;
  state?: SessionState;
  kind?: 'interview' | 'redo';
  from?: string;
  to?: string;
}

export const sessionStates = ['not-started', 'in-progress', 'report', 'pending', 'insufficient-data', 'technical-failure', 'abandoned'] as const;
export type SessionState = (typeof sessionStates)[number];

const asked: Record<SessionState, Record<string, string>> = {
  'not-started': { status: 'created' },
  'in-progress': { status: 'in_progress' },
  report: { report: 'true' },
  pending: { outcome: 'valid', report: 'false' },
  'insufficient-data': { outcome: 'insufficient_data' },
  'technical-failure': { outcome: 'technical_failure' },
  abandoned: { status: 'abandoned' },
};

const word = (value: unknown, form: RegExp) => (typeof value === 'string' && form.test(value) ? value : undefined);
const day = /^\d{4}-\d{2}-\d{2}$/;

/** Leaves out what no list could be narrowed down to. */
export function sessionSearch(search: Record<string, unknown>): SessionSearch {
  const found: SessionSearch = {
    text: typeof search.text === 'string' || typeof search.text === 'number' ? String(search.text).trim().slice(0, 120) || undefined : undefined,
    type: word(search.type, /^(behavioural|technical|system-design|case|mixed|screening)$/),
    difficulty: word(search.difficulty, /^(warmup|standard|intense)$/),
    language: word(search.language, /^[a-z]{2}(-[A-Za-z]{2,4})?$/),
    state: sessionStates.find((state) => state === search.state),
    kind: search.kind === 'interview' || search.kind === 'redo' ? search.kind : undefined,
    from: word(search.from, day),
    to: word(search.to, day),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

const midnight = (date: string, later = 0) => {
  const at = new Date(`${date}T00:00:00`);
  at.setDate(at.getDate() + later);
  return at.toISOString();
};

/** The same as the server is asked for it; the last day counts in full. */
export function sessionQuery({ text, type, difficulty, language, state, kind, from, to }: SessionSearch): string {
  const query = new URLSearchParams({
    ...(text ? { text } : {}),
    ...(type ? { type } : {}),
    ...(difficulty ? { difficulty } : {}),
    ...(language ? { language } : {}),
    ...(state ? asked[state] : {}),
    ...(kind ? { redo: String(kind === 'redo') } : {}),
    ...(from ? { from: midnight(from) } : {}),
    ...(to ? { before: midnight(to, 1) } : {}),
  });
  return query.toString();
}
