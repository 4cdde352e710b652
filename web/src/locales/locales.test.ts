import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { languages } from '@/lib/languages';

type Texts = Map<string, string>;

const folder = import.meta.dirname;
const folders = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

function flatten(value: object, under = ''): [string, string][] {
  return Object.entries(value).flatMap(([key, inner]) => (typeof inner === 'object' ? flatten(inner as object, `${under}${key}.`) : [[under + key, String(inner)] as [string, string]]));
}

function textsOf(language: string): Texts {
  const files = readdirSync(`${folder}/${language}`);
  return new Map(files.flatMap((file) => flatten(JSON.parse(readFileSync(`${folder}/${language}/${file}`, 'utf8')) as object, `${file.replace('.json', '')}:`)));
}

const plural = /_(zero|one|two|few|many|other)$/;
const english = textsOf('en');
const counted = new Set([...english.keys()].filter((key) => plural.test(key)).map((key) => key.replace(plural, '')));
const plainKeys = (texts: Texts) => [...texts.keys()].filter((key) => !plural.test(key)).sort();
const placeholders = (text: string) => [...text.matchAll(/\{\{\s*(\w+)/g)].map((match) => match[1]).sort();
/** One form of a number word may leave the number itself out: "All sessions". */
const wordsOf = (text: string) => [...new Set(placeholders(text))].filter((name) => name !== 'count');

it('holds a folder for each language that is offered, and no other', () => {
  expect(folders.sort()).toEqual(Object.keys(languages).sort());
});

describe.each(folders)('the words in %s', (language) => {
  const texts = textsOf(language);

  it('are all there, and no more', () => {
    expect(plainKeys(texts)).toEqual(plainKeys(english));
  });

  it('have each form that numbers take in the language', () => {
    const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const wanted = [...counted].flatMap((key) => categories.map((category) => `${key}_${category}`));
    expect([...texts.keys()].filter((key) => plural.test(key)).sort()).toEqual(wanted.sort());
  });

  it('name the same values', () => {
    for (const [key, text] of texts) {
      if (plural.test(key)) expect(wordsOf(text), key).toEqual(wordsOf(english.get(key.replace(plural, '_other')) ?? ''));
      else expect(placeholders(text), key).toEqual(placeholders(english.get(key) ?? ''));
    }
  });

  it('are never empty, untrimmed or broken', () => {
    for (const [key, text] of texts) {
      expect(text.trim(), key).not.toBe('');
      expect(text, key).toBe(text.trim());
      expect(text.replace(/\{\{\w+(, number)?\}\}/g, ''), key).not.toMatch(/[{}]/);
    }
  });

  it('say what to do about every problem the server names', () => {
    const page = readFileSync(`${folder}/../../../docs/errors.md`, 'utf8');
    const named = [...page.matchAll(/`\/problems\/([\w-]+)` \|/g)].map((match) => `problems:${match[1]}`);
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((key) => !texts.has(key))).toEqual([]);
  });
});

it('speaks German with German quotation marks, politely, and in words a screen reader can say', () => {
  for (const [key, text] of textsOf('de')) {
    expect(text, key).not.toMatch(/["”]|[A-Za-zäöü][*:_]innen|\w+\/-?in(nen)?\b/);
    expect(text, key).not.toMatch(/\b(du|dein|deine|dich|dir|euch)\b/i);
    expect((text.match(/„/g) ?? []).length, key).toBe((text.match(/“/g) ?? []).length);
  }
});
