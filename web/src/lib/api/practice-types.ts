import type { Session } from './types';
import type { Answer, Narrow } from './wire';

/** One answer to a question, and what was made of it. */
export type Attempt = Narrow<Answer<'AttemptsAttempt'>, { session: Session }>;
/** One question with every answer to it, the first one first. */
export type Attempts = Narrow<Answer<'Attempts'>, { attempts: Attempt[] }>;
