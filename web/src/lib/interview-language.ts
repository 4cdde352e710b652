import type { PracticeOptions } from '@/lib/api/types';

type Offered = PracticeOptions['languages'];

export const offers = (languages: Offered, language: string | undefined) => languages.some(({ code }) => code === language);

/** The language somebody who has chosen none speaks in: their own where something here speaks it, or where nothing speaks any; else English. */
export function usualLanguage(languages: Offered, own: string): string {
  const spoken = (language: string) => languages.some(({ code, voice }) => code === language && voice);
  const usual = spoken(own) || !spoken('en') ? own : 'en';
  return offers(languages, usual) ? usual : (languages[0]?.code ?? 'en');
}
