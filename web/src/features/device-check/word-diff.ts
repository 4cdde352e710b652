/** What became of a word that was read, or that was heard. */
export type DiffWord =
  | { kind: 'same'; read: string }
  | { kind: 'misheard'; read: string; heard: string }
  | { kind: 'missed'; read: string }
  | { kind: 'extra'; heard: string };

export const wordsIn = (text: string) => text.split(/\s+/).filter((word) => plain(word) !== '');

const plain = (word: string) =>
  word
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[^\p{L}\p{N}']/gu, '')
    .replace(/^'+|'+$/g, '');

/** A word taken for another costs less than one missed and one added, but more than either: a word that was heard right is never given up. */
const otherWord = 4;
const oneWord = 3;

/** The fewest changes that lead from the words read to the words heard, word by word. */
export function diffWords(readText: string, heardText: string): DiffWord[] {
  const read = wordsIn(readText);
  const heard = wordsIn(heardText);
  const same = (i: number, j: number) => plain(read[i] ?? '') === plain(heard[j] ?? '');
  const costs = Array.from({ length: read.length + 1 }, () => new Array<number>(heard.length + 1).fill(0));
  const cost = (i: number, j: number) => costs[i]?.[j] ?? 0;
  for (let i = read.length; i >= 0; i--) {
    for (let j = heard.length; j >= 0; j--) {
      const row = costs[i] ?? [];
      if (i === read.length) row[j] = oneWord * (heard.length - j);
      else if (j === heard.length) row[j] = oneWord * (read.length - i);
      else row[j] = Math.min(cost(i + 1, j + 1) + (same(i, j) ? 0 : otherWord), cost(i + 1, j) + oneWord, cost(i, j + 1) + oneWord);
    }
  }
  const words: DiffWord[] = [];
  for (let i = 0, j = 0; i < read.length || j < heard.length; ) {
    const [left = '', right = ''] = [read[i], heard[j]];
    const both = i < read.length && j < heard.length;
    if (both && same(i, j) && cost(i, j) === cost(i + 1, j + 1)) words.push({ kind: 'same', read: left });
    else if (both && cost(i, j) === cost(i + 1, j + 1) + otherWord) words.push({ kind: 'misheard', read: left, heard: right });
    else if (i < read.length && cost(i, j) === cost(i + 1, j) + oneWord) {
      words.push({ kind: 'missed', read: left });
      i++;
      continue;
    } else {
      words.push({ kind: 'extra', heard: right });
      j++;
      continue;
    }
    i++;
    j++;
  }
  return words;
}
