import { afterEach, describe, expect, it, vi } from 'vitest';
import { directionOf, isOffered, preferredLanguage } from './languages';

function reader(remembered: string | null, ...own: string[]) {
  vi.stubGlobal('localStorage', { getItem: () => remembered });
  vi.stubGlobal('navigator', { languages: own });
}

describe('the language of the page', () => {
  afterEach(() => void vi.unstubAllGlobals());

  it('is the first of the reader’s own that is offered', () => {
    reader(null, 'fr-FR', 'de-CH', 'en-GB');
    expect(preferredLanguage()).toBe('de');
  });

  it('is English for everyone else', () => {
    reader(null, 'fr', 'toString');
    expect(preferredLanguage()).toBe('en');
  });

  it('stays what was chosen', () => {
    reader('en', 'de');
    expect(preferredLanguage()).toBe('en');
  });

  it('forgets a choice that is no longer offered', () => {
    reader('tlh', 'de-AT');
    expect(preferredLanguage()).toBe('de');
  });

  it('knows which way a language is written', () => {
    expect(['ar-EG', 'he', 'fa', 'ur'].map(directionOf)).toEqual(['rtl', 'rtl', 'rtl', 'rtl']);
    expect(['en', 'de-DE', 'ja'].map(directionOf)).toEqual(['ltr', 'ltr', 'ltr']);
  });

  it('offers nothing by accident', () => {
    expect(['en', 'de', 'constructor', ''].map(isOffered)).toEqual([true, true, false, false]);
  });
});
