import { expect, it } from 'vitest';
import { content, question, written } from '@/test/guides';
import { minutesNeeded, moved, replaced, shares, without } from './change';
import { differences } from './differences';

it('moves, replaces and takes out without touching the list', () => {
  const list = ['a', 'b', 'c'];
  expect(moved(list, 0, 2)).toEqual(['b', 'c', 'a']);
  expect(moved(list, 2, 0)).toEqual(['c', 'a', 'b']);
  expect(replaced(list, 1, 'x')).toEqual(['a', 'x', 'c']);
  expect(without(list, 1)).toEqual(['a', 'c']);
  expect(list).toEqual(['a', 'b', 'c']);
});

it('says what share a weight has, and how long questions take', () => {
  expect(shares([30, 10])).toEqual([75, 25]);
  expect(shares([0, 0])).toEqual([0, 0]);
  expect(minutesNeeded(5)).toBe(13);
});

it('finds nothing between a guide and itself', () => {
  expect(differences(content(), content())).toEqual([]);
});

it('names what publishing changes, in the order of the draft', () => {
  const before = content({ competencies: [written('c1'), written('c2'), written('c3')] });
  const c2 = written('c2', { weight: 5, anchors: ['1', '2', '3', '4', '5'], questions: [question('c2-q2', { mustAsk: true }), question('c2-q1', { text: 'Why?', probes: [] }), question('new')] });
  const after = content({ name: 'Day shift', minutes: 30, asked: 4, competencies: [c2, written('c1', { questions: [question('c1-q1')] }), written('c4')] });
  expect(differences(before, after).map(({ kind, what, name }) => `${kind} ${what} ${name}`)).toEqual([
    'changed name Day shift',
    'changed time Day shift',
    'changed weight Name c2',
    'changed anchors Name c2',
    'changed question What about c2-q2?',
    'changed question Why?',
    'changed follow-ups Why?',
    'added question What about new?',
    'moved question Name c2',
    'removed question What about c1-q2?',
    'added competency Name c4',
    'removed competency Name c3',
    'moved competency ',
  ]);
});
