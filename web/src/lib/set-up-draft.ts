import type { PracticeSetUp, Session } from '@/lib/api/types';

const key = 'vivavoce.set-up';

/** What was last filled in; kept in this browser only. Without a language, none was chosen. */
export type SetUpDraft = Omit<PracticeSetUp, 'resumeId' | 'language'> & { language?: string; useResume: boolean; resumeId?: string };

export function storedDraft(): Partial<SetUpDraft> {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<SetUpDraft>;
  } catch {
    return {};
  }
}

export function storeDraft(draft: SetUpDraft): void {
  localStorage.setItem(key, JSON.stringify(draft));
}

/** What one person filled in is not for the next at the same browser. */
export function forgetDrafts(): void {
  localStorage.removeItem(key);
  Object.keys(sessionStorage)
    .filter((other) => other.startsWith('vivavoce.draft.'))
    .forEach((other) => sessionStorage.removeItem(other));
}

const lengths = [10, 15, 20, 30];

/** The choices of an earlier session; what the server does not repeat (the pasted job) comes from the draft of the same role. */
export function setUpLike(session: Session): PracticeSetUp {
  const draft = storedDraft();
  const same = draft.role === session.jobTitle;
  const budget = session.budgetMs / 60_000 / (session.timing === 'standard' ? 1 : 1.5);
  return {
    role: session.jobTitle,
    company: session.company || undefined,
    jobDescription: same ? draft.jobDescription : undefined,
    resumeId: same && draft.useResume ? draft.resumeId : undefined,
    interviewType: session.interviewType,
    difficulty: session.difficulty,
    language: session.language,
    candidateName: session.candidateName || undefined,
    guideId: session.guide?.guideId,
    lengthMinutes: lengths.reduce((best, length) => (Math.abs(length - budget) < Math.abs(best - budget) ? length : best)),
  };
}
