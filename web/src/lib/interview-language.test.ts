import { expect, it } from 'vitest';
import { languageAloud, offers, usualLanguage } from './interview-language';

const offered = (...spoken: string[]) => ['en', 'de'].map((code) => ({ code, name: code, voice: spoken.includes(code) }));

it('is one’s own where there are questions in it, spoken or typed', () => {
  expect(usualLanguage(offered('en', 'de'), 'de')).toBe('de');
  expect(usualLanguage(offered('en'), 'de')).toBe('de');
  expect(usualLanguage(offered(), 'de')).toBe('de');
  expect(usualLanguage(offered('de'), 'en')).toBe('en');
});

it('is English where there are none in one’s own, else the first on offer', () => {
  expect(usualLanguage(offered('en', 'de'), 'fr')).toBe('en');
  expect(usualLanguage([{ code: 'de', name: 'Deutsch', voice: true }], 'en')).toBe('de');
  expect(usualLanguage([], 'de')).toBe('en');
  expect(offers(offered(), undefined)).toBe(false);
});

it('is read aloud where something understands it', () => {
  expect(languageAloud(offered('en', 'de'), 'de')).toBe('de');
  expect(languageAloud(offered('en'), 'de')).toBe('en');
  expect(languageAloud(offered(), 'de')).toBe('de');
  expect(languageAloud(offered('de'), 'en')).toBe('en');
});
