import type { Report, TurnBasis } from '@/lib/api/report-types';
import type { Turn } from '@/lib/api/types';

/** The words of a turn as they stand now: the last correction, or what was recognised. */
export function heldText(turn: Turn): string {
  return turn.corrections?.at(-1)?.text ?? turn.text;
}

export function heldVersion(turn: Turn): number {
  return turn.corrections?.at(-1)?.version ?? 0;
}

export function isCorrected(turn: Turn): boolean {
  return heldText(turn) !== turn.text;
}

/** What a report knows of the turn it read; null in reports from before that was noted. */
export function basisOf(report: Report | null, sequence: number): TurnBasis | null {
  return report?.basis?.turns.find((turn) => turn.sequence === sequence) ?? null;
}

/** The words of a turn that a report rests on. */
export function ratedText(turn: Turn, report: Report | null): string {
  const version = basisOf(report, turn.sequence)?.version ?? 0;
  return turn.corrections?.find((correction) => correction.version === version)?.text ?? turn.text;
}

/** How many answers stand otherwise than the report read them. */
export function changedSince(turns: Turn[], report: Report): number {
  return turns.filter((turn) => turn.speaker === 'candidate' && heldText(turn) !== ratedText(turn, report)).length;
}
