/** The server's JSON, as its controllers send it. Times are ISO 8601; lengths in milliseconds say so. */

export type SessionStatus = 'created' | 'in_progress' | 'completed' | 'abandoned' | 'cancelled';
export type Timing = 'standard' | 'more-time' | 'manual';
export type EndReason = 'finished' | 'ended-by-candidate' | 'time-up' | 'abandoned' | 'technical-failure';

export interface Session {
  id: string;
  status: SessionStatus;
  outcome: 'valid' | 'insufficient_data' | 'technical_failure' | null;
  endReason: EndReason | null;
  jobTitle: string;
  company: string | null;
  candidateName: string | null;
  interviewType: string;
  difficulty: string;
  language: string;
  totalQuestions: number;
  budgetMs: number;
  elapsedMs: number;
  timing: Timing;
  typing: boolean;
  consentGiven: boolean;
  createdAt: string;
  startTime: string | null;
  completedAt: string | null;
  reportState: 'none' | 'pending' | 'ready' | 'insufficient_data' | 'failed';
  finalScore: number | null;
  recognition?: { spokenAnswers: number; poorAnswers: number; correctedAnswers: number; poorWordShare: number; low: boolean } | null;
}

export interface Resume {
  id: string;
  fileName: string;
  words: number;
  text: string | null;
  extractionError: string | null;
  extractionCode?: string | null;
  createdAt: string;
}

export interface UploadedResume {
  resumeUrl: string;
  resumeText: string | null;
  extractionError: string | null;
  extractionCode?: string | null;
  resumeId: string;
  fileName: string;
  words: number;
}

/** The words of a file of which nothing is kept. */
export interface ReadText {
  fileName: string;
  text: string;
  words: number;
  extractionError: string | null;
  extractionCode?: string | null;
}

export interface Named {
  id: string;
  name: string;
  description: string;
}

export type EngineState = 'starting' | 'working' | 'recovering' | 'missing' | 'failed';

/** What a person is told and agrees to; the version is that of this text in this language. */
export interface Disclosure {
  version: string;
  language: string;
  paragraphs: string[];
}

export interface PracticeOptions {
  interviewTypes: Named[];
  difficulties: (Named & { questions: number; probes: number })[];
  lengths: number[];
  languages: { code: string; name: string; voice: boolean }[];
  limits: { resumeBytes: number; jobDescriptionCharacters: number; roleCharacters: number; companyCharacters: number; nameCharacters: number };
  timings: Named[];
  engines: {
    recognizer: { name: string; state: EngineState; quality: 'low' | 'normal' };
    voice: { name: string; state: EngineState };
    interviewer: { id: string; name: string };
  };
  currentResume: Resume | null;
}

export interface PracticeSetUp {
  role: string;
  company?: string;
  jobDescription?: string;
  resumeId?: string;
  interviewType: string;
  difficulty: string;
  language: string;
  lengthMinutes: number;
  candidateName?: string;
}

export interface PracticeSummary {
  sessions: number;
  latest: Session | null;
  inProgress: Session | null;
  priorityFix: { text: string; sessionId: string } | null;
}

export interface SessionPage {
  sessions: Session[];
  next: string | null;
}

/** How well the words of a turn were understood. */
export type Understood = 'typed' | 'well' | 'partly' | 'poorly' | 'unknown';

/** What a person says their words were; the highest version holds. */
export interface TurnCorrection {
  sequence: number;
  version: number;
  text: string;
  correctedBy: 'candidate';
  correctedAt: string;
}

export interface Turn {
  sequence: number;
  speaker: 'interviewer' | 'candidate';
  kind: string;
  text: string;
  questionNumber: number | null;
  probe: string | null;
  source: string;
  interrupted: boolean;
  confidence: number | null;
  startedAtMs: number;
  endedAtMs: number;
  understood?: Understood | null;
  corrections?: TurnCorrection[];
}

export interface Transcription {
  text: string;
  language: string;
  confidence: number | null;
  provider: string;
  duration: number;
}

export interface LiveConnection {
  webSocketPath: string;
  token: string;
  expiresAt: string;
}
