import { expect, it } from 'vitest';
import { offers, usualLanguage } from './interview-language';

const offered = (...spoken: string[]) => ['en', 'de'].map((code) => ({ code, name: code, voice: spoken.includes(code) }));

it('is one’s own where something here speaks it', () => {
  expect(usualLanguage(offered('en', 'de'), 'de')).toBe('de');
  expect(usualLanguage(offered('de'), 'de')).toBe('de');
});

it('is English where nothing speaks one’s own', () => {
  expect(usualLanguage(offered('en'), 'de')).toBe('en');
  expect(usualLanguage(offered('en', 'de'), 'fr')).toBe('en');
});

it('is one’s own where nothing speaks any', () => {
  expect(usualLanguage(offered(), 'de')).toBe('de');
  expect(usualLanguage(offered('de'), 'en')).toBe('en');
});

it('is one of those on offer, if there is any', () => {
  expect(usualLanguage(offered(), 'fr')).toBe('en');
  expect(usualLanguage([{ code: 'de', name: 'Deutsch', voice: true }], 'en')).toBe('de');
  expect(usualLanguage([], 'de')).toBe('en');
  expect(offers(offered(), undefined)).toBe(false);
});
