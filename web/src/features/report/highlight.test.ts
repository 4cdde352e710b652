import { expect, it } from 'vitest';
import { ownWords, piecesOf } from './highlight';

const at = (start: number, end: number) => ({ turn: 3, start, end });
const marked = (pieces: { text: string; evidence: boolean }[]) => pieces.map((piece) => (piece.evidence ? `[${piece.text}]` : piece.text)).join('');

it('marks exactly what is quoted', () => {
  expect(marked(piecesOf('Nobody owned it, so I did.', [at(17, 25)], null))).toBe('Nobody owned it, [so I did].');
});

it('lets overlapping quotes run together', () => {
  expect(marked(piecesOf('one two three four', [at(4, 13), at(8, 18)], null))).toBe('one [two three four]');
});

it('leaves out a quote that does not fit the text', () => {
  expect(marked(piecesOf('short', [at(2, 90), at(-1, 3), at(4, 4)], null))).toBe('short');
});

it('tells the passage one jumped to from the rest', () => {
  const pieces = piecesOf('one two three', [at(0, 3), at(8, 13)], at(8, 13));
  expect(pieces.filter((piece) => piece.active).map((piece) => piece.text)).toEqual(['three']);
});

it('never loses a character', () => {
  const text = 'We shipped 900 → 140 ms. 🎉 Then we slept.';
  expect(piecesOf(text, [at(3, 10), at(5, 24), at(26, 30)], at(5, 24)).map((piece) => piece.text).join('')).toBe(text);
});

it('finds “I” and “we” as words, not inside others', () => {
  expect(ownWords('In May I led it and we went west.').filter((part) => part.marked).map((part) => part.text)).toEqual(['I', 'we']);
});
