/** The languages this page speaks, each by its own name. */
export const languages = { en: 'English', de: 'Deutsch' } as const;

export type Language = keyof typeof languages;

/** What the server writes in its own words: its written bank and its rules are English. */
export const serverLanguage: Language = 'en';

const key = 'vivavoce.language';
const rightToLeft = new Set(['ar', 'fa', 'he', 'ur']);
const base = (tag: string) => tag.toLowerCase().split('-')[0] ?? '';

export const isOffered = (language: string): language is Language => Object.hasOwn(languages, language);

export const directionOf = (language: string) => (rightToLeft.has(base(language)) ? 'rtl' : 'ltr');

/** The language chosen before, else the first of the reader's own that this page speaks. */
export function preferredLanguage(): Language {
  return [localStorage.getItem(key) ?? '', ...navigator.languages].map(base).find(isOffered) ?? 'en';
}

export const isChosen = () => localStorage.getItem(key) !== null;

export const rememberLanguage = (language: Language) => localStorage.setItem(key, language);

/** The attributes of words that may be in another language than the page around them. */
export const writtenIn = (language: string) => ({ lang: language, dir: directionOf(language) });
