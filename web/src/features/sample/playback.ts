import type { Turn } from '@/lib/api/types';

/** How far the sample has come: a turn, and the words of it that have been said. */
export interface Position {
  turn: number;
  words: number;
}

export const wordsOf = (text: string) => text.split(/\s+/).filter(Boolean);

/** The words said so far. */
export const saidOf = (turn: Turn, words: number) => wordsOf(turn.text).slice(0, words).join(' ');

export const wholeTurn = (turns: Turn[], turn: number): Position => ({ turn, words: wordsOf(turns[turn]?.text ?? '').length });

export const isWhole = (turns: Turn[], at: Position) => at.words >= wholeTurn(turns, at.turn).words;

export const isOver = (turns: Turn[], at: Position) => at.turn >= turns.length - 1 && isWhole(turns, at);

/** A word further, or into the next turn once this one is said. */
export function afterWord(turns: Turn[], at: Position): Position {
  if (!isWhole(turns, at)) return { turn: at.turn, words: at.words + 1 };
  return isOver(turns, at) ? at : { turn: at.turn + 1, words: 1 };
}

/** How long the next word waits: words as fast as they are spoken, and a breath between two turns. */
export function waitBefore(turns: Turn[], at: Position): number {
  const turn = turns[at.turn];
  if (!turn) return 0;
  if (isWhole(turns, at)) return Math.max(0, (turns[at.turn + 1]?.startedAtMs ?? turn.endedAtMs) - turn.endedAtMs);
  return (turn.endedAtMs - turn.startedAtMs) / Math.max(1, wordsOf(turn.text).length);
}
