import type { Quote, Report } from '@/lib/api/report-types';

export interface Passage {
  turn: number;
  start: number;
  end: number;
}

export interface Piece {
  text: string;
  evidence: boolean;
  active: boolean;
}

/** Every place of the transcript that the report quotes. */
export function quotedPassages(report: Report): Passage[] {
  const quotes: (Quote | null | undefined)[] = [
    ...report.competencies.flatMap((competency) => competency.quotes),
    ...report.strengths.map((strength) => strength.quote),
    report.priorityFix?.quote,
  ];
  return quotes.filter((quote) => quote != null).map(({ turn, start, end }) => ({ turn, start, end }));
}

/** A turn's text cut at the edges of what is quoted; overlapping quotes run together. */
export function piecesOf(text: string, passages: Passage[], active: Passage | null): Piece[] {
  const within = passages.filter(({ start, end }) => start >= 0 && end <= text.length && start < end);
  const edges = [0, text.length, ...within.flatMap(({ start, end }) => [start, end])];
  const cuts = [...new Set(edges)].sort((a, b) => a - b);
  const pieces: Piece[] = [];
  for (let index = 0; index + 1 < cuts.length; index++) {
    const from = cuts[index] as number;
    const to = cuts[index + 1] as number;
    const covers = (passage: Passage) => passage.start <= from && passage.end >= to;
    const piece = { text: text.slice(from, to), evidence: within.some(covers), active: active !== null && covers(active) };
    const last = pieces.at(-1);
    if (last && last.evidence === piece.evidence && last.active === piece.active) last.text += piece.text;
    else pieces.push(piece);
  }
  return pieces;
}

const own = /\b(?:I|[Ww]e)\b/g;

/** "I" and "we" in a person's own words, for the STAR map. */
export function ownWords(text: string): { text: string; marked: boolean }[] {
  const parts: { text: string; marked: boolean }[] = [];
  let at = 0;
  for (const match of text.matchAll(own)) {
    if (match.index > at) parts.push({ text: text.slice(at, match.index), marked: false });
    parts.push({ text: match[0], marked: true });
    at = match.index + match[0].length;
  }
  if (at < text.length) parts.push({ text: text.slice(at), marked: false });
  return parts;
}
