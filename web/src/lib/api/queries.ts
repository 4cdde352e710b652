import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { read } from './client';
import type { AnswerPage, Attempts, Comparison, Progress } from './practice-types';
import type { ComparedRuns, Engine, EvaluationRun, Report, ReportState } from './report-types';
import type { Disclosure, PracticeOptions, PracticeSummary, Session, SessionPage, Turn } from './types';

export const practiceOptions = queryOptions({
  queryKey: ['practice', 'options'],
  queryFn: ({ signal }) => read<PracticeOptions>('/api/practice/options', signal),
});

export const disclosureIn = (language: string) =>
  queryOptions({
    queryKey: ['practice', 'disclosure', language],
    queryFn: ({ signal }) => read<Disclosure>(`/api/practice/disclosure?language=${language}`, signal),
  });

export const practiceSummary = queryOptions({
  queryKey: ['practice', 'summary'],
  queryFn: ({ signal }) => read<PracticeSummary>('/api/practice/summary', signal),
});

export const recentSessions = queryOptions({
  queryKey: ['sessions', 'recent'],
  queryFn: ({ signal }) => read<SessionPage>('/api/sessions?limit=5', signal),
});

/** @param filter as `sessionQuery` words it */
export const allSessions = (filter: string) =>
  infiniteQueryOptions({
    queryKey: ['sessions', 'all', filter],
    queryFn: ({ signal, pageParam }) =>
      read<SessionPage>(`/api/sessions?limit=20${filter && `&${filter}`}${pageParam ? `&cursor=${encodeURIComponent(pageParam)}` : ''}`, signal),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });

/** Every answer to one question, asked for by any of them. */
export const attempts = (sessionId: string, question: number) =>
  queryOptions({
    queryKey: ['practice', 'attempts', sessionId, question],
    queryFn: ({ signal }) => read<Attempts>(`/api/practice/attempts?session=${sessionId}&question=${question}`, signal),
  });

export const progress = queryOptions({
  queryKey: ['practice', 'progress'],
  queryFn: ({ signal }) => read<Progress>('/api/practice/progress', signal),
});

/** Those that can be compared. */
export const reportedSessions = queryOptions({
  queryKey: ['sessions', 'reported'],
  queryFn: ({ signal }) => read<SessionPage>('/api/sessions?limit=100&report=true&redo=false', signal),
});

export const comparison = (a: string, b: string) =>
  queryOptions({
    queryKey: ['practice', 'comparison', a, b],
    queryFn: ({ signal }) => read<Comparison>(`/api/practice/comparison?a=${encodeURIComponent(a)}&b=${encodeURIComponent(b)}`, signal),
  });

/** @param filter as it is asked for in the address */
export const savedAnswers = (filter: string) =>
  infiniteQueryOptions({
    queryKey: ['answers', filter],
    queryFn: ({ signal, pageParam }) => read<AnswerPage>(`/api/answers?limit=20${filter && `&${filter}`}${pageParam ? `&cursor=${encodeURIComponent(pageParam)}` : ''}`, signal),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });

export const session = (id: string) =>
  queryOptions({ queryKey: ['session', id], queryFn: ({ signal }) => read<Session>(`/api/sessions/${id}`, signal) });

export const transcript = (id: string) =>
  queryOptions({
    queryKey: ['session', id, 'transcript'],
    queryFn: ({ signal }) => read<{ turns: Turn[] }>(`/api/sessions/${id}/transcript`, signal),
  });

/** Asks again while a report is being made. */
export const reportState = (id: string) =>
  queryOptions({
    queryKey: ['session', id, 'report'],
    queryFn: ({ signal }) => read<ReportState>(`/api/sessions/${id}/report`, signal),
    refetchInterval: (query) => (query.state.data?.state === 'pending' ? 1_500 : query.state.data?.state === 'failed' ? 10_000 : false),
  });

export const evaluationRuns = (id: string) =>
  queryOptions({
    queryKey: ['session', id, 'runs'],
    queryFn: ({ signal }) => read<{ runs: EvaluationRun[]; engines: Engine[] }>(`/api/sessions/${id}/evaluations`, signal),
  });

export const evaluation = (runId: string) =>
  queryOptions({
    queryKey: ['evaluation', runId],
    queryFn: ({ signal }) => read<Report>(`/api/evaluations/${runId}`, signal),
    staleTime: Infinity,
  });

export const runComparison = (first: string, second: string) =>
  queryOptions({
    queryKey: ['evaluation', first, 'comparison', second],
    queryFn: ({ signal }) => read<ComparedRuns>(`/api/evaluations/${first}/comparison/${second}`, signal),
    staleTime: Infinity,
  });
