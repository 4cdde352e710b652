import type { Session } from './types';
import type { Answer, Narrow } from './wire';

/** One answer to a question, and what was made of it. */
export type Attempt = Narrow<Answer<'AttemptsAttempt'>, { session: Session }>;
/** One question with every answer to it, the first one first. */
export type Attempts = Narrow<Answer<'Attempts'>, { attempts: Attempt[] }>;
/** An answer laid out anew from the person's own words. */
export type ExampleAnswer = Answer<'ExampleAnswer'>;

export type Progress = Answer<'Progress'>;
export type Series = Progress['series'][number];
export type ProgressCompetency = Series['competencies'][number];

export type ComparisonSide = Narrow<Answer<'ComparisonSide'>, { session: Session }>;
/** Two interviews held against each other, as far as they can be. */
export type Comparison = Narrow<Answer<'Comparison'>, { a: ComparisonSide; b: ComparisonSide }>;

/** An answer that a person keeps. */
export type SavedAnswer = Answer<'SavedAnswer'>;
export type AnswerPage = Answer<'AnswerPage'>;
