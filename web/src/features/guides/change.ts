import type { WrittenCompetency, WrittenProbe, WrittenQuestion } from '@/lib/api/guides';

export const replaced = <T>(list: readonly T[], at: number, value: T): T[] => list.map((other, index) => (index === at ? value : other));

export const without = <T>(list: readonly T[], at: number): T[] => list.filter((_, index) => index !== at);

export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const rest = without(list, from);
  return [...rest.slice(0, to), ...list.slice(from, from + 1), ...rest.slice(to)];
}

export const interviewTypes = ['behavioural', 'technical', 'system-design', 'case', 'mixed', 'screening'];
export const levels = ['warmup', 'standard', 'intense'];

const newId = (prefix: string) => `${prefix}-${crypto.randomUUID().slice(0, 13)}`;

export const newProbe = (): WrittenProbe => ({ kind: 'own-action', text: '' });

export const newQuestion = (): WrittenQuestion => ({
  id: newId('q'), text: '', level: '', mustAsk: false, hint: '', looksFor: ['situation', 'own-action', 'result'], probes: [], anchors: [], cues: [],
});

export const newCompetency = (weight: number): WrittenCompetency => ({
  id: newId('c'), name: '', summary: '', weight, anchors: ['', '', '', '', ''], nextSteps: ['', '', '', ''], cues: [], questions: [newQuestion()],
});

/** The share of each weight in per cent; what is no weight has none. */
export function shares(weights: number[]): number[] {
  const sum = weights.reduce((all, weight) => all + Math.max(0, weight), 0);
  return weights.map((weight) => (sum === 0 ? 0 : Math.round((Math.max(0, weight) / sum) * 100)));
}

const minutesPerQuestion = 2.5;

/** What the questions that are asked take, in minutes. */
export const minutesNeeded = (questions: number) => Math.ceil(questions * minutesPerQuestion);
