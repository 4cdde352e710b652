import { post, read, send } from '@/lib/api/client';
import type { Session, Transcription, Turn } from '@/lib/api/types';
import type { Answer } from '@/lib/api/wire';
import { narrowLine } from '@/lib/narrow-line';
import type { EndReason, Outcome, StoredCaption } from '../protocol';

export interface Asked {
  /** The interviewer's turn in the transcript. */
  turn: number;
  number: number;
  total: number;
  text: string;
  followUp: boolean;
  /** Nothing more is asked; `text` is the farewell, if there is one. */
  done: boolean;
  leftMs: number;
  timeWarning: boolean;
}

export interface End {
  reason: EndReason | null;
  outcome: Outcome | null;
}

/** What an interview needs of the server when every turn is a request of its own. The same key stores an answer once. */
export interface PlainDoors {
  /** How it ended; null while it goes on. */
  end(): Promise<End | null>;
  budgetMs(): Promise<number>;
  transcript(): Promise<StoredCaption[]>;
  /** What is to be answered now. */
  ask(): Promise<Asked>;
  answer(text: string, turn: number | null, key: string): Promise<Asked>;
  /** Gives the words as they were understood; none where none were, which the interviewer says next. */
  answerAloud(sound: Blob, asked: Asked, key: string): Promise<string>;
  transcribe(sound: Blob): Promise<string>;
  synthesize(text: string): Promise<ArrayBuffer>;
  complete(): Promise<unknown>;
}

const outcomeOf = (outcome: string | null | undefined) => (outcome ? (outcome.replaceAll('_', '-') as Outcome) : null);

const captionOf = ({ sequence, speaker, text, startedAtMs, interrupted, corrections }: Turn): StoredCaption => ({
  sequence,
  speaker,
  text: corrections?.at(-1)?.text ?? text,
  at: startedAtMs,
  interrupted,
});

const fileNameOf = (sound: Blob) => `answer.${/webm|ogg/.exec(sound.type)?.[0] ?? 'wav'}`;

export function plainDoors(sessionId: string): PlainDoors {
  const session = () => read<Session>(`/api/sessions/${sessionId}`);

  async function respond(answer: object, key?: string): Promise<Asked> {
    const response = await send('/api/interview/respond', {
      method: 'POST',
      headers: { Accept: 'application/json', 'Content-Type': 'application/json', ...(key && { 'Idempotency-Key': key }) },
      body: JSON.stringify({ sessionId, ...answer }),
    });
    const { questionNumber, totalQuestions, isFollowUp, remainingSeconds, text, done, turn, timeWarning } = (await response.json()) as Answer<'GymResponse'>;
    return { number: questionNumber, total: totalQuestions, followUp: isFollowUp, leftMs: 1000 * remainingSeconds, text, done, turn, timeWarning };
  }

  return {
    async end() {
      const { status, endReason, outcome } = await session();
      return status === 'created' || status === 'in_progress' ? null : { reason: endReason, outcome: outcomeOf(outcome) };
    },
    budgetMs: async () => (await session()).budgetMs,
    transcript: async () => (await read<{ turns: Turn[] }>(`/api/sessions/${sessionId}/transcript`)).turns.map(captionOf),
    ask: () => respond({}),
    answer: (answer, turn, key) => respond(turn === null ? { answer } : { answer, turn }, key),
    async answerAloud(sound, { number, turn }, key) {
      const form = new FormData();
      form.append('session_id', sessionId);
      form.append('question_number', String(number));
      form.append('turn', String(turn));
      form.append('audio', sound, fileNameOf(sound));
      const response = await send('/api/v1/interview/answer', { method: 'POST', headers: { Accept: 'application/json', 'Idempotency-Key': key }, body: form });
      return ((await response.json()) as Answer<'InterviewTaken'>).transcript.trim();
    },
    async transcribe(sound) {
      const form = new FormData();
      form.append('sessionId', sessionId);
      form.append('audio', sound, fileNameOf(sound));
      const response = await send('/api/voice/transcribe', { method: 'POST', headers: { Accept: 'application/json' }, body: form });
      return ((await response.json()) as Transcription).text.trim();
    },
    async synthesize(text) {
      const response = await send('/api/voice/synthesize', { method: 'POST', headers: { Accept: narrowLine.chosen ? 'audio/ogg, audio/wav;q=0.5' : 'audio/wav', 'Content-Type': 'application/json' }, body: JSON.stringify({ text, sessionId }) });
      return response.arrayBuffer();
    },
    complete: () => post(`/api/session/${sessionId}/complete`),
  };
}
