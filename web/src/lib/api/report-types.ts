/** A stored evaluation, as the report shows it. */

import type { Understood } from './types';

export type Confidence = 'low' | 'medium' | 'high';

export interface Quote {
  text: string;
  turn: number;
  questionNumber: number | null;
  atMs: number;
  start: number;
  end: number;
  shows: string;
}

export interface RatedCompetency {
  id: string;
  name: string;
  summary: string;
  weight: number;
  state: 'rated' | 'insufficient-evidence';
  rating: number | null;
  anchor: string | null;
  reason: string | null;
  whyNotHigher: string | null;
  whyNotLower: string | null;
  confidence: Confidence;
  questionNumbers: number[];
  quotes: Quote[];
  /** What unsure recognition has to do with it. */
  heard?: string | null;
}

export interface Span {
  turn: number;
  start: number;
  end: number;
  text: string;
}

export type StarPart = 'situation' | 'task' | 'action' | 'result';

export interface ReportQuestion {
  number: number;
  competencyId: string;
  text: string;
  tailored: boolean;
  state: 'answered' | 'declined' | 'not-reached';
  score: number | null;
  feedback: string | null;
  probes: number;
  star: Record<StarPart, Span[]>;
  iCount: number;
  weCount: number;
  words: number;
}

export interface DeliveryMetrics {
  words: number;
  answers: number;
  wordsPerMinute: number | null;
  medianPauseMs: number | null;
  talkShare: number | null;
  fillers: number | null;
  fillersNote: string | null;
  longestAnswerWords: number;
  bands: Partial<Record<string, string>>;
}

/** The version of one of the person's turns that a run read. */
export interface TurnBasis {
  sequence: number;
  version: number;
  corrected: boolean;
  understood: Understood;
  confidence: number | null;
}

export interface Report {
  sessionId: string;
  runId: string;
  runNumber: number;
  createdAt: string;
  engine: string;
  statement: string;
  rubricVersion: string;
  jobTitle: string;
  company: string | null;
  interviewType: string;
  difficulty: string;
  language: string;
  durationMs: number;
  coverage: { planned: number; asked: number; answered: number; declined: number; notReached: number };
  recognition: { engine: string | null; averageConfidence: number | null; low: boolean; note: string | null };
  total: number | null;
  totalNote: string;
  headline: string;
  competencies: RatedCompetency[];
  strengths: { text: string; quote: Quote | null }[];
  improvements: { text: string; competencyId: string }[];
  priorityFix: { title: string; text: string; questionNumber: number | null; quote: Quote | null } | null;
  questions: ReportQuestion[];
  metrics: DeliveryMetrics;
  conduct: { interrupted: number; repeated: number; medianReplyMs: number | null; outages: number };
  notMeasured: string[];
  flags: { kind: string; turn: number; text: string }[];
  /** The words it rests on; none in reports from before that was noted. */
  basis?: { correctedAnswers: number; statement: string; lowRecognition: boolean; advice: string | null; turns: TurnBasis[] } | null;
}

export interface ReportState {
  state: 'not-ended' | 'pending' | 'insufficient-data' | 'ready' | 'failed';
  reason?: string | null;
  nextTryAt?: string | null;
  report?: Report | null;
}

export interface EvaluationRun {
  id: string;
  number: number;
  engine: string;
  rubricVersion: string;
  createdAt: string;
  total: number | null;
  correctedAnswers?: number | null;
  status: string;
}
