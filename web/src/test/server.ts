import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import type { MinutesPage } from '@/lib/api/minutes';
import { providers } from './engines';
import { disclosure, options, session } from './fixtures';
import { guideList } from './guides';
import { attempts, progress } from './practice';
import { local } from './people';

const uncounted: MinutesPage = { limited: false, balanceSeconds: null, heldSeconds: null, requiredSeconds: null, nextCredit: null, entries: [], next: null };

/** What every screen asks for; a test puts its own answers before these. */
export const server = setupServer(
  http.get('*/api/me', () => HttpResponse.json(local)),
  http.get('*/api/providers', () => HttpResponse.json(providers())),
  http.get('*/api/guides', () => HttpResponse.json(guideList())),
  http.get('*/api/practice/options', () => HttpResponse.json(options())),
  http.get('*/api/practice/disclosure', ({ request }) => HttpResponse.json(disclosure(new URL(request.url).searchParams.get('language') ?? 'en'))),
  http.get('*/api/resumes', () => HttpResponse.json({ resumes: [], limit: 10 })),
  http.get('*/api/minutes', () => HttpResponse.json(uncounted)),
  http.get('*/api/minutes/accounts', () => HttpResponse.json({ limited: false, leftSeconds: 0, accounts: [] })),
  http.get('*/api/practice/summary', () => HttpResponse.json({ sessions: 1, latest: session(), inProgress: null, priorityFix: null })),
  http.get('*/api/practice/progress', () => HttpResponse.json(progress())),
  http.get('*/api/answers', () => HttpResponse.json({ answers: [], next: null, topics: [], tags: [] })),
  http.get('*/api/practice/attempts', () => HttpResponse.json(attempts())),
  http.get('*/api/sessions', () => HttpResponse.json({ sessions: [], next: null })),
  http.get('*/api/sessions/:id', () => HttpResponse.json(session())),
);

export const problem = (status: number, kind: string, detail: string) =>
  HttpResponse.json({ type: `https://vivavoce.example/problems/${kind}`, title: kind, detail, status }, { status, headers: { 'Content-Type': 'application/problem+json' } });
