import { reachedText, type RoomState } from './room-state';

const sentences = /[^.!?]+[.!?]+["”’)]*|[^.!?]+$/g;

/** What the interviewer has said since the person last spoke. */
function sinceLastAnswer(state: RoomState): string[] {
  const last = state.lines.findLastIndex((line) => line.speaker === 'candidate');
  const stored = state.lines.slice(last + 1).map((line) => line.text);
  return [...stored, ...state.spoken.map((reply) => reachedText(reply, state.audible))];
}

/** What the person is being asked right now: the last question in it, else its last sentence. */
export function latestPrompt(state: RoomState): string {
  const parts = sinceLastAnswer(state).flatMap((said) => said.match(sentences)?.map((part) => part.trim()) ?? []);
  return parts.findLast((part) => part.includes('?')) ?? parts.at(-1) ?? '';
}
