import { expect, it } from 'vitest';
import { wordChanges } from './word-changes';

it('names the words that were taken out and put in', () => {
  expect(wordChanges('eye pruned the roses', 'I pruned the roses')).toEqual([
    { kind: 'removed', text: 'eye' },
    { kind: 'added', text: 'I' },
    { kind: 'same', text: ' pruned the roses' },
  ]);
});

it('gives back both texts whole', () => {
  const texts = ['', 'one', 'one two', 'two  three one', 'three\none', 'one two three four two'];
  for (const before of texts) {
    for (const after of texts) {
      const changes = wordChanges(before, after);
      const without = (kind: string) => changes.filter((change) => change.kind !== kind).map((change) => change.text).join('');
      expect(without('added')).toBe(before);
      expect(without('removed')).toBe(after);
    }
  }
});
