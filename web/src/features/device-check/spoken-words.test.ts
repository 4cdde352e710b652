import { expect, it } from 'vitest';
import { spokenWords } from './spoken-words';

it('has words of its own for each language the page speaks, and English ones for others', () => {
  expect(['en', 'de', 'fr'].map((language) => spokenWords(language).language)).toEqual(['en', 'de', 'en']);
});
