import { useEffect, useState } from 'react';
import type { UsableGuide } from '@/lib/api/guides';
import type { PracticeOptions, PracticeSetUp, Session } from '@/lib/api/types';
import { offers } from '@/lib/interview-language';
import { setUpLike, storeDraft, storedDraft, type SetUpDraft } from '@/lib/set-up-draft';
import type { KeptResume } from './use-resume';

const minutesPerQuestion = 2.5;

function pick<T>(wanted: T | undefined, offered: T[], otherwise: T | undefined): T {
  if (wanted !== undefined && offered.includes(wanted)) return wanted;
  return (otherwise !== undefined && offered.includes(otherwise) ? otherwise : offered[0]) as T;
}

/** The form as it opens: an earlier session's choices, else the last draft, else the middle of the road. */
export function openingDraft(options: PracticeOptions, earlier: Session | null): SetUpDraft {
  const before: Partial<SetUpDraft> = earlier ? setUpLike(earlier) : storedDraft();
  return {
    role: before.role ?? '',
    company: before.company ?? '',
    candidateName: before.candidateName ?? '',
    jobDescription: before.jobDescription ?? '',
    interviewType: pick(before.interviewType, options.interviewTypes.map((type) => type.id), 'mixed'),
    difficulty: pick(before.difficulty, options.difficulties.map((difficulty) => difficulty.id), 'standard'),
    language: offers(options.languages, before.language) ? before.language : undefined,
    lengthMinutes: before.guideId && before.lengthMinutes ? before.lengthMinutes : pick(before.lengthMinutes, options.lengths, 15),
    guideId: before.guideId,
    useResume: storedDraft().useResume ?? true,
  };
}

/** The difficulty gives the count, the length caps it; a guide of one's own asks less only when it gets less than its time. */
export function plannedQuestions(options: PracticeOptions, draft: SetUpDraft, own: UsableGuide | null): number {
  if (own) return draft.lengthMinutes < own.minutes ? Math.max(1, Math.min(own.questions, Math.floor(draft.lengthMinutes / minutesPerQuestion))) : own.questions;
  const wanted = options.difficulties.find((difficulty) => difficulty.id === draft.difficulty)?.questions ?? 0;
  return Math.max(1, Math.min(wanted, Math.floor(draft.lengthMinutes / minutesPerQuestion)));
}

export type SetUpErrors = Partial<Record<'role' | 'jobDescription', { key: 'role.missing' | 'role.tooLong' | 'job.tooLong'; count: number; limit: number }>>;

export function errorsOf(draft: SetUpDraft, limits: PracticeOptions['limits']): SetUpErrors {
  const errors: SetUpErrors = {};
  const role = draft.role.trim().length;
  const job = draft.jobDescription?.length ?? 0;
  if (role === 0) errors.role = { key: 'role.missing', count: 0, limit: limits.roleCharacters };
  if (role > limits.roleCharacters) errors.role = { key: 'role.tooLong', count: role, limit: limits.roleCharacters };
  if (job > limits.jobDescriptionCharacters) {
    errors.jobDescription = { key: 'job.tooLong', count: job, limit: limits.jobDescriptionCharacters };
  }
  return errors;
}

export function requestOf(draft: SetUpDraft & { language: string }, resume: KeptResume | null): PracticeSetUp {
  return {
    role: draft.role.trim(),
    company: draft.company?.trim() || undefined,
    jobDescription: draft.jobDescription?.trim() || undefined,
    resumeId: resume && resume.words > 0 ? resume.id : undefined,
    candidateName: draft.candidateName?.trim() || undefined,
    interviewType: draft.interviewType,
    difficulty: draft.difficulty,
    language: draft.language,
    lengthMinutes: draft.lengthMinutes,
    guideId: draft.guideId,
  };
}

export function useSetUp(options: PracticeOptions, earlier: Session | null, resume: KeptResume | null) {
  const [draft, setDraft] = useState(() => openingDraft(options, earlier));
  useEffect(() => storeDraft({ ...draft, useResume: resume !== null, resumeId: resume?.id }), [draft, resume]);
  const change = <K extends keyof SetUpDraft>(field: K, value: SetUpDraft[K]) => setDraft((before) => ({ ...before, [field]: value }));
  return { draft, change };
}
