import type { Answer, Narrow, Request } from './wire';

/** The server's JSON, as its description in docs/openapi.json has it. Times are ISO 8601; lengths in milliseconds say so. */

export type SessionStatus = 'created' | 'in_progress' | 'completed' | 'abandoned' | 'cancelled';
export type Timing = 'standard' | 'more-time' | 'manual';
export type EndReason = 'finished' | 'ended-by-candidate' | 'time-up' | 'abandoned' | 'technical-failure';
export type EngineState = 'starting' | 'working' | 'recovering' | 'missing' | 'failed';
/** How well the words of a turn were understood. */
export type Understood = 'typed' | 'well' | 'partly' | 'poorly' | 'unknown';

export type Session = Narrow<
  Answer<'Session'>,
  {
    status: SessionStatus;
    outcome: 'valid' | 'insufficient_data' | 'technical_failure' | null;
    endReason: EndReason | null;
    timing: Timing;
    reportState: 'none' | 'pending' | 'ready' | 'insufficient_data' | 'failed';
  }
>;
export type SessionPage = Narrow<Answer<'SessionPage'>, { sessions: Session[] }>;

export type Resume = Answer<'Resume'>;
export type UploadedResume = Answer<'ResumeUploaded'>;
/** The words of a file of which nothing is kept. */
export type ReadText = Answer<'Text'>;

export type Named = Answer<'ChoicesChoice'>;
/** What a person is told and agrees to; the version is that of this text in this language. */
export type Disclosure = Answer<'Disclosure'>;

type Engines = Answer<'PracticeOptionsEngines'>;

export type PracticeOptions = Narrow<
  Answer<'PracticeOptions'>,
  {
    engines: Narrow<Engines, { recognizer: Narrow<Engines['recognizer'], { state: EngineState; quality: 'low' | 'normal' }>; voice: Narrow<Engines['voice'], { state: EngineState }> }>;
  }
>;

type SetUp = Request<'SetUp'>;
/** What this page sends of it: it leaves out what was not filled in, and chooses the rest. */
export type PracticeSetUp = { [K in 'role' | 'interviewType' | 'difficulty' | 'language' | 'lengthMinutes']: NonNullable<SetUp[K]> } & {
  [K in 'company' | 'jobDescription' | 'resumeId' | 'candidateName' | 'guideId']?: NonNullable<SetUp[K]>;
};

export type PracticeSummary = Narrow<Answer<'PracticeSummary'>, { latest: Session | null; inProgress: Session | null }>;

/** What a person says their words were; the highest version holds. */
export type TurnCorrection = Answer<'TurnCorrection'>;
export type Turn = Narrow<Answer<'TranscriptTurn'>, { speaker: 'interviewer' | 'candidate' }>;

export type Transcription = Answer<'AudioTranscription'>;
export type LiveConnection = Answer<'Connection'>;
