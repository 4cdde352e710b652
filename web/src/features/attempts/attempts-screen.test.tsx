import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';
import { report, session, turns } from '@/test/fixtures';
import { inOrganisation } from '@/test/people';
import { attempt, attempts, redone } from '@/test/practice';
import { renderApp } from '@/test/render-app';
import { problem, server } from '@/test/server';

const shows = (...all: ReturnType<typeof attempt>[]) => server.use(http.get('*/api/practice/attempts', () => HttpResponse.json(attempts(...all))));
const card = (name: RegExp) => within(screen.getByRole('heading', { level: 2, name }).closest('section') as HTMLElement);

it('puts the first and the latest answer side by side, in the person’s own words', async () => {
  shows(attempt(), redone());
  renderApp('/sessions/s1/questions/1');
  expect(await screen.findByRole('heading', { level: 1, name: 'One question, 2 answers' })).toBeVisible();
  expect(card(/^First answer/).getByText('Two alarms rang.', { selector: 'p' })).toBeVisible();
  expect(card(/^Again \(1\)/).getByText('Two alarms rang, and I took the louder one.')).toBeVisible();
  expect(card(/^First answer/).getByText(/^2/, { selector: '.num.font-semibold' })).toBeVisible();
});

it('measures nothing of a typed answer, and gives no number without evidence', async () => {
  shows(attempt(), redone({ rated: { ...attempt().rated, score: null } as never }));
  renderApp('/sessions/s1/questions/1');
  await screen.findByRole('heading', { level: 1 });
  expect(card(/^Again/).getByText(/Nothing of this answer was spoken/)).toBeVisible();
  expect(card(/^Again/).getByText('Insufficient evidence')).toBeVisible();
  expect(card(/^First answer/).getAllByText('n/a').length).toBeGreaterThan(0);
});

it('lets one choose which of several are compared', async () => {
  shows(attempt(), redone(), redone({ session: session({ id: 'r2', redo: { of: 's1', question: 1 }, startTime: '2026-11-21T08:00:00Z' }), answers: [{ sequence: 1, text: 'A third time.', spoken: false, corrected: false }] }));
  const { user } = renderApp('/sessions/s1/questions/1');
  await user.selectOptions(await screen.findByLabelText('After'), screen.getAllByRole('option', { name: /^Again \(1\)/ })[1] as HTMLElement);
  expect(card(/^Again \(1\)/).getByText('Two alarms rang, and I took the louder one.')).toBeVisible();
  expect(screen.queryByText('A third time.')).toBeNull();
});

it('says when there is nothing here', async () => {
  server.use(http.get('*/api/practice/attempts', () => problem(404, 'question-not-found', 'no')));
  renderApp('/sessions/s1/questions/9');
  expect(await screen.findByText('There is nothing at this address')).toBeVisible();
});

it('leads from a report to the same question once more', async () => {
  let wanted: unknown;
  server.use(
    http.get('*/api/sessions/s1/report', () => HttpResponse.json({ state: 'ready', report: report() })),
    http.get('*/api/sessions/s1/transcript', () => HttpResponse.json({ turns })),
    http.get('*/api/sessions/s1/evaluations', () => HttpResponse.json({ runs: [] })),
    http.get('*/api/sessions/r1', () => HttpResponse.json(session({ id: 'r1', status: 'created', consentGiven: false }))),
    http.post('*/api/practice/redos', async ({ request }) => {
      wanted = await request.json();
      return HttpResponse.json(session({ id: 'r1', status: 'created', consentGiven: false }), { status: 201 });
    }),
  );
  shows(attempt(), redone());
  const { user, router } = renderApp('/sessions/s1');
  expect(await screen.findByRole('link', { name: 'Your 2 answers side by side' })).toHaveAttribute('href', '/sessions/s1/questions/1');
  await user.click(screen.getByRole('button', { name: 'Redo question 1' }));
  expect(await screen.findByRole('heading', { name: 'Check your sound' })).toBeVisible();
  expect(router.state.location.pathname).toBe('/practice/r1/check');
  expect(wanted).toEqual({ sessionId: 's1', question: 1 });
});

it('offers no redo to somebody who only reads', async () => {
  server.use(http.get('*/api/me', () => HttpResponse.json(inOrganisation('viewer'))));
  shows(attempt(), redone());
  renderApp('/sessions/s1/questions/1');
  await screen.findByRole('heading', { level: 1 });
  expect(screen.queryByRole('button', { name: /Redo/ })).toBeNull();
});

it('keeps an answer once, and says where it is', async () => {
  let saved: string | null = null;
  server.use(
    http.get('*/api/practice/attempts', () => HttpResponse.json(attempts(attempt({ saved }), redone({ session: session({ id: 'r1', redo: { of: 's1', question: 1 }, status: 'created' }), answers: [], rated: null })))),
    http.post('*/api/answers', async ({ request }) => {
      expect(await request.json()).toEqual({ sessionId: 's1', question: 1, keep: false });
      saved = 'a1';
      return HttpResponse.json({}, { status: 201 });
    }),
  );
  const { user } = renderApp('/sessions/s1/questions/1');
  await user.click(await screen.findByRole('button', { name: 'Keep this answer' }));
  expect(await screen.findByRole('link', { name: 'In your answer bank' })).toBeVisible();
});

it('builds an example of nothing but the person’s own words, with gaps for the rest', async () => {
  const words = { turn: 1, start: 0, end: 16, text: 'Two alarms rang.' };
  const pieces = [{ part: 'situation' as const, words }, { part: 'task' as const, words: null }, { part: 'action' as const, words: null }, { part: 'result' as const, words: null }];
  shows(attempt({ example: { pieces, reordered: false, ending: { before: words, after: words } } }));
  const { user } = renderApp('/sessions/s1/questions/1');
  await user.click(await screen.findByText('An example from your own words'));
  expect(screen.getByText('Your own words only')).toBeVisible();
  expect(screen.getByText('[what you did]')).toBeVisible();
  expect(screen.getByText('The same ending with your own result')).toBeVisible();
});
