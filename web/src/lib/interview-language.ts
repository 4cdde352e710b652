import type { PracticeOptions } from '@/lib/api/types';

type Offered = PracticeOptions['languages'];

export const offers = (languages: Offered, language: string | undefined) => languages.some(({ code }) => code === language);

const spokenIn = (languages: Offered, language: string) => languages.some(({ code, voice }) => code === language && voice);

/** The language somebody who has chosen none is interviewed in: their own where there are questions in it, spoken or typed; else English. */
export function usualLanguage(languages: Offered, own: string): string {
  return [own, 'en'].find((language) => offers(languages, language)) ?? languages[0]?.code ?? 'en';
}

/** The language somebody reads aloud here: their own where something understands it, or where nothing understands any; else English. */
export function languageAloud(languages: Offered, own: string): string {
  return usualLanguage(languages, spokenIn(languages, own) || !spokenIn(languages, 'en') ? own : 'en');
}
