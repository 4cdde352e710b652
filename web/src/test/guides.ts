import type { Guide, GuideItem, GuideList, WrittenCompetency, WrittenGuide, WrittenQuestion } from '@/lib/api/guides';

export const question = (id: string, over: Partial<WrittenQuestion> = {}): WrittenQuestion => ({
  id, text: `What about ${id}?`, level: '', mustAsk: false, hint: '', looksFor: ['situation', 'own-action', 'result'], probes: [{ kind: 'own-action', text: 'And you?' }], anchors: [], cues: [], ...over,
});

export const written = (id: string, over: Partial<WrittenCompetency> = {}): WrittenCompetency => ({
  id, name: `Name ${id}`, summary: `About ${id}`, weight: 20, anchors: ['one', 'two', 'three', 'four', 'five'], nextSteps: ['a', 'b', 'c', 'd'], cues: ['shift'], questions: [question(`${id}-q1`), question(`${id}-q2`)], ...over,
});

export const content = (over: Partial<WrittenGuide> = {}): WrittenGuide => ({
  name: 'Night shift', description: '', language: 'en', interviewType: 'behavioural', level: 'standard', minutes: 25, asked: null, competencies: [written('c1', { weight: 30 }), written('c2', { weight: 10 })], ...over,
});

export const guide = (over: Partial<Guide> = {}): Guide => ({
  id: 'g1', revision: 1, content: content(), draft: true, draftedBy: null, findings: [], published: null, createdAt: '2026-11-19T08:00:00Z', updatedAt: '2026-11-19T08:00:00Z', archivedAt: null, ...over,
});

export const guideItem = (over: Partial<GuideItem> = {}): GuideItem => ({
  id: 'g1', name: 'Night shift', draft: false, competencies: 2, questions: 4, updatedAt: '2026-11-19T08:00:00Z', archived: false, used: false,
  published: { version: 1, name: 'Night shift', language: 'en', interviewType: 'behavioural', difficulty: 'warmup', minutes: 25, questions: 4, competencies: ['Name c1', 'Name c2'] },
  ...over,
});

export const guideList = (...guides: GuideItem[]): GuideList => ({
  guides, languages: ['en', 'de'], limits: { guides: 200, fileBytes: 1_000, textCharacters: 1_000, competencies: 12, questions: 100, minMinutes: 5, maxMinutes: 60 },
});
