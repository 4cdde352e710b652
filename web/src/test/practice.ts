import type { Attempt, Attempts } from '@/lib/api/practice-types';
import { report, session } from './fixtures';

const star = { situation: [{ turn: 1, start: 0, end: 16, text: 'Two alarms rang.' }], task: [], action: [], result: [] };

export const attempt = (over: Partial<Attempt> = {}): Attempt => ({
  session: session(), question: 1, answers: [{ sequence: 1, text: 'Two alarms rang.', spoken: true, corrected: false }],
  rated: { engine: 'built-in', rubricVersion: '1', score: 2, feedback: 'Say what came of it.', star, iCount: 1, weCount: 0, words: 10 },
  delivery: report().metrics, ...over,
});

/** The same question once more, typed and better. */
export const redone = (over: Partial<Attempt> = {}): Attempt =>
  attempt({
    session: session({ id: 'r1', redo: { of: 's1', question: 1 }, finalScore: null, startTime: '2026-11-20T08:00:00Z', totalQuestions: 1 }),
    answers: [{ sequence: 1, text: 'Two alarms rang, and I took the louder one.', spoken: false, corrected: false }],
    rated: { engine: 'built-in', rubricVersion: '1', score: 4, feedback: 'Clear.', star, iCount: 2, weCount: 0, words: 24 },
    delivery: null, ...over,
  });

export const attempts = (...all: Attempt[]): Attempts => ({ text: 'Tell me about a hard night.', competency: 'Priorities', language: 'en', attempts: all.length ? all : [attempt()] });
