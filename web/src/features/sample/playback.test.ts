import { expect, it } from 'vitest';
import { turns } from '@/test/fixtures';
import { afterWord, isOver, saidOf, waitBefore, wholeTurn, wordsOf, type Position } from './playback';

const start: Position = { turn: 0, words: 0 };

function played(): Position[] {
  const seen = [start];
  while (!isOver(turns, seen.at(-1) ?? start)) seen.push(afterWord(turns, seen.at(-1) ?? start));
  return seen;
}

it('says each word of each turn once, in order', () => {
  expect(played()).toHaveLength(1 + turns.flatMap((turn) => wordsOf(turn.text)).length);
  expect(played().at(-1)).toEqual(wholeTurn(turns, 1));
});

it('takes as long as the turns themselves, pauses and all', () => {
  const length = played().slice(0, -1).reduce((sum, at) => sum + waitBefore(turns, at), 0);
  expect(Math.round(length)).toBeGreaterThan(8_000);
  expect(Math.round(length)).toBeLessThanOrEqual(9_000);
});

it('stays at the end', () => {
  expect(afterWord(turns, wholeTurn(turns, 1))).toEqual(wholeTurn(turns, 1));
});

it('shows only what has been said', () => {
  const [first] = turns;
  expect(first && saidOf(first, 3)).toBe('Tell me about');
  expect(first && saidOf(first, 99)).toBe(first?.text);
});
