import type { Attempt, Attempts, Comparison, ComparisonSide, Progress, SavedAnswer } from '@/lib/api/practice-types';
import { quote, report, session } from './fixtures';

const star = { situation: [{ turn: 1, start: 0, end: 16, text: 'Two alarms rang.' }], task: [], action: [], result: [] };

export const attempt = (over: Partial<Attempt> = {}): Attempt => ({
  session: session(), question: 1, answers: [{ sequence: 1, text: 'Two alarms rang.', spoken: true, corrected: false }],
  rated: { engine: 'built-in', rubricVersion: '1', score: 2, feedback: 'Say what came of it.', star, iCount: 1, weCount: 0, words: 10 },
  delivery: report().metrics, saved: null, example: null, ...over,
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

export const progress = (over: Partial<Progress> = {}): Progress => ({
  series: [
    {
      rubricVersion: '3', language: 'en',
      interviews: [
        { sessionId: 's1', at: '2026-11-10T08:00:00Z', jobTitle: 'Night Nurse', interviewType: 'mixed', difficulty: 'standard', engine: 'built-in', total: 2.5 },
        { sessionId: 's2', at: '2026-11-12T08:00:00Z', jobTitle: 'Night Nurse', interviewType: 'mixed', difficulty: 'standard', engine: 'built-in', total: null },
      ],
      competencies: [
        {
          id: 'calm', name: 'Priorities', rated: 1, lowest: 2, highest: 2, trend: 'too-few',
          points: [{ sessionId: 's1', state: 'rated', rating: 2, confidence: 'medium' }, { sessionId: 's2', state: 'insufficient-evidence', rating: null, confidence: 'low' }],
        },
      ],
    },
  ],
  fixes: [{ title: 'End with a result', language: 'en', times: 2, reports: [{ sessionId: 's2', at: '2026-11-12T08:00:00Z', text: 'Say how it went.' }, { sessionId: 's1', at: '2026-11-10T08:00:00Z', text: 'Say it.' }] }],
  ...over,
});

const side = (id: string, total: number | null): ComparisonSide => ({
  session: session({ id }), runId: `run-${id}`, engine: 'built-in', rubricVersion: '3', total, totalNote: '', delivery: report().metrics, spoken: false,
});
const rating = (level: number | null, text: string) => ({
  state: level === null ? ('insufficient-evidence' as const) : ('rated' as const), rating: level, anchor: null, whyNotHigher: null, confidence: 'medium' as const, quotes: level === null ? [] : [quote({ text })],
});
const answer = (number: number, score: number) => ({ number, state: 'answered' as const, score, feedback: 'Clear.', star, iCount: 1, weCount: 0, words: 20 });

export const comparison = (over: Partial<Comparison> = {}): Comparison => ({
  a: side('s1', 2.5), b: side('s2', 3.5), differences: [], sameRubric: true, sameRated: true,
  competencies: [{ id: 'calm', name: 'Priorities', a: rating(2, 'I went to the louder one.'), b: rating(4, 'I chose the louder one because it was nearer.'), change: 2 }],
  questions: [{ id: 'q', text: 'Tell me about a hard night.', a: answer(1, 2), b: answer(2, 4) }],
  ...over,
});

export const savedAnswer = (over: Partial<SavedAnswer> = {}): SavedAnswer => ({
  id: 'a1', sessionId: 's1', question: 1, questionText: 'Tell me about a hard night.', competencyId: 'calm', competency: 'Priorities', language: 'en', said: 'Two alarms rang.', text: 'Two alarms rang at once.',
  tags: ['alarms'], keep: false, savedAt: '2026-11-19T08:00:00Z', changedAt: '2026-11-19T08:00:00Z', ...over,
});
