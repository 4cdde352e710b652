export interface Change {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

const tokens = (text: string) => text.match(/\S+|\s+/g) ?? [];

/** What became of a text, word by word: the longest run of words in both stays, the rest was taken out or put in. */
export function wordChanges(before: string, after: string): Change[] {
  const from = tokens(before);
  const to = tokens(after);
  const width = to.length + 1;
  const longest = new Uint16Array((from.length + 1) * width);
  const at = (row: number, column: number) => longest[row * width + column] as number;
  for (let row = from.length - 1; row >= 0; row--) {
    for (let column = to.length - 1; column >= 0; column--) {
      longest[row * width + column] = from[row] === to[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const changes: Change[] = [];
  const add = (kind: Change['kind'], text: string) => {
    const last = changes.at(-1);
    if (last?.kind === kind) last.text += text;
    else changes.push({ kind, text });
  };
  let row = 0;
  let column = 0;
  while (row < from.length || column < to.length) {
    if (row < from.length && column < to.length && from[row] === to[column]) {
      add('same', from[row] as string);
      row++;
      column++;
    } else if (column >= to.length || (row < from.length && at(row + 1, column) >= at(row, column + 1))) {
      add('removed', from[row++] as string);
    } else {
      add('added', to[column++] as string);
    }
  }
  return changes;
}
