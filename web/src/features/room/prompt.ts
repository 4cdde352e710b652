import { reachedText, type RoomState } from './room-state';

const sentences = /[^.!?]+[.!?]+["”’)]*|[^.!?]+$/g;

/** What the person is being asked right now: the last question in what the interviewer said last. */
export function latestPrompt(state: RoomState): string {
  const speaking = state.spoken.at(-1);
  const said = (speaking && reachedText(speaking, state.audible)) || state.lines.findLast((line) => line.speaker === 'interviewer')?.text || '';
  const parts = said.match(sentences)?.map((part) => part.trim()) ?? [];
  return parts.findLast((part) => part.includes('?')) ?? parts.at(-1) ?? '';
}
