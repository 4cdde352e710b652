import type { Quote, RatedCompetency, Report } from '@/lib/api/report-types';
import type { Disclosure, PracticeOptions, Session, Turn } from '@/lib/api/types';

export const session = (over: Partial<Session> = {}): Session => ({
  id: 's1', status: 'completed', outcome: 'valid', endReason: 'finished', jobTitle: 'Night Nurse', company: 'Harbour Clinic', candidateName: '',
  interviewType: 'behavioural', difficulty: 'intense', language: 'en', totalQuestions: 8, budgetMs: 1_200_000, elapsedMs: 900_000, timing: 'standard', typing: false,
  consentGiven: true, recognition: null, guide: null, redo: null, createdAt: '2026-11-19T08:00:00Z', startTime: '2026-11-19T08:00:00Z', completedAt: '2026-11-19T08:15:00Z', reportState: 'ready', finalScore: 3.4,
  ...over,
});

export const disclosure = (language: string): Disclosure => ({ version: `practice-5.${language}`, language, paragraphs: [language === 'de' ? 'Sie sprechen mit einem Programm.' : 'You talk with a program.'] });

export const options = (over: Partial<PracticeOptions> = {}): PracticeOptions => ({
  interviewTypes: [
    { id: 'mixed', name: 'Mixed', description: '' },
    { id: 'behavioural', name: 'Behavioural', description: '' },
  ],
  difficulties: [
    { id: 'warmup', name: 'Warmup', description: 'Friendly.', questions: 4, probes: 1 },
    { id: 'standard', name: 'Standard', description: 'Like most interviews.', questions: 6, probes: 2 },
    { id: 'intense', name: 'Intense', description: 'Presses.', questions: 8, probes: 3 },
  ],
  lengths: [10, 15, 20, 30],
  languages: [{ code: 'en', name: 'English', voice: true }],
  limits: { resumeBytes: 1_000, jobDescriptionCharacters: 200, roleCharacters: 40, companyCharacters: 40, nameCharacters: 40, minMinutes: 5, maxMinutes: 60, maxQuestions: 12 },
  timings: [
    { id: 'standard', name: 'Standard', description: '' },
    { id: 'more-time', name: 'More time to think', description: '' },
    { id: 'manual', name: 'I say when I’m done', description: '' },
  ],
  engines: { recognizer: { name: 'pocketsphinx', state: 'working', quality: 'low' }, voice: { name: 'flite', state: 'working' }, interviewer: { id: 'built-in', name: 'Built in' } },
  disclosure: disclosure('en'),
  currentResume: null,
  minutes: null,
  ...over,
});

export const turns: Turn[] = [
  { sequence: 0, speaker: 'interviewer', kind: 'question', text: 'Tell me about a hard night.', questionNumber: 1, probe: null, source: 'system', interrupted: false, confidence: null, startedAtMs: 0, endedAtMs: 2_000, corrections: [], timeline: null, understood: null },
  { sequence: 1, speaker: 'candidate', kind: 'answer', text: 'Two alarms rang. I went to the louder one first.', questionNumber: 1, probe: null, source: 'voice', interrupted: false, confidence: 0.8, startedAtMs: 3_000, endedAtMs: 9_000, corrections: [], timeline: null, understood: null },
];

export const quote = (over: Partial<Quote> = {}): Quote => ({
  text: 'I went to the louder one first.', turn: 1, questionNumber: 1, atMs: 3_000, start: 17, end: 48, shows: 'own-action', ...over,
});

export const competency = (over: Partial<RatedCompetency> = {}): RatedCompetency => ({
  id: 'calm', name: 'Priorities', summary: '', weight: 50, state: 'rated', rating: 4, anchor: 'Chooses and says why.', reason: 'A clear choice.', whyNotHigher: 'No result.', whyNotLower: 'An own step.',
  confidence: 'medium', heard: null, questionNumbers: [1], quotes: [quote()], ...over,
});

export const report = (over: Partial<Report> = {}): Report => ({
  sessionId: 's1', runId: 'r1', runNumber: 1, createdAt: '2026-11-19T08:16:00Z', engine: 'built-in', statement: 'Rated by fixed rules, without a language model.', rubricVersion: '1',
  jobTitle: 'Night Nurse', company: 'Harbour Clinic', interviewType: 'behavioural', difficulty: 'intense', language: 'en', durationMs: 900_000,
  coverage: { planned: 2, asked: 2, answered: 1, declined: 1, notReached: 0 }, recognition: { engine: 'pocketsphinx', averageConfidence: 0.7, low: false, note: '' },
  total: 3.4, totalNote: '1 of 2 competencies', headline: 'Clear choices. Few results.',
  competencies: [competency(), competency({ id: 'team', name: 'Working with others', state: 'insufficient-evidence', rating: null, anchor: null, reason: 'Too few words.', whyNotHigher: null, whyNotLower: null, quotes: [] })],
  strengths: [{ text: 'You say what you chose.', quote: null }], improvements: [{ text: 'Add a result.', competencyId: 'calm' }],
  priorityFix: { title: 'End with a result', text: 'Say how it went.', questionNumber: 1, quote: null },
  questions: [{ number: 1, competencyId: 'calm', text: 'Tell me about a hard night.', tailored: false, state: 'answered', score: 4, feedback: 'Clear.', probes: 1, star: { situation: [{ turn: 1, start: 0, end: 16, text: 'Two alarms rang.' }], task: [], action: [], result: [] }, iCount: 1, weCount: 0, words: 10 }],
  metrics: { words: 10, answers: 1, wordsPerMinute: null, medianPauseMs: null, talkShare: null, fillers: null, fillersNote: 'Not written down.', longestAnswerWords: 10, bands: { pace: 'n/a' } },
  conduct: { interrupted: 0, repeated: 0, medianReplyMs: null, outages: 0 }, notMeasured: ['Accent.'], flags: [], basis: null, judging: null, interviewer: null, ...over,
});
