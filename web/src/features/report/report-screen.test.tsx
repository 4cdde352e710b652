import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import type { Session } from '@/lib/api/types';
import { report, session, turns } from '@/test/fixtures';
import { inOrganisation } from '@/test/people';
import { renderApp } from '@/test/render-app';
import { server } from '@/test/server';

const shows = (answer: object) => server.use(http.get('*/api/sessions/s1/report', () => HttpResponse.json(answer)));
const title = () => screen.findByRole('heading', { level: 1, name: 'Night Nurse' });

beforeEach(() => {
  server.use(
    http.get('*/api/sessions/s1/transcript', () => HttpResponse.json({ turns })),
    http.get('*/api/sessions/s1/evaluations', () => HttpResponse.json({ runs: [] })),
  );
});

it('leads from a quote to the very words in the transcript', async () => {
  shows({ state: 'ready', report: report() });
  const { user } = renderApp('/sessions/s1');
  await title();
  await user.click((await screen.findAllByRole('button', { name: 'Show in transcript' }))[0] as HTMLElement);
  const active = document.querySelector('[data-active]');
  expect(active).toHaveTextContent('I went to the louder one first.');
  expect(active?.closest('[data-turn]')).toHaveFocus();
});

it('offers nothing that a role may not do', async () => {
  shows({ state: 'ready', report: report() });
  server.use(http.get('*/api/me', () => HttpResponse.json(inOrganisation('viewer'))));
  renderApp('/sessions/s1');
  await title();
  expect(await screen.findByText(/Two alarms rang/, { selector: '[data-turn] p' })).toBeVisible();
  expect(screen.queryByRole('button', { name: /Run again|Correct/ })).toBeNull();
  expect(screen.queryByRole('link', { name: /again/i })).toBeNull();
});

it('leads there as soon as the transcript has come, too', async () => {
  shows({ state: 'ready', report: report() });
  let come = () => {};
  const coming = new Promise<void>((resolve) => (come = resolve));
  server.use(
    http.get('*/api/sessions/s1/transcript', async () => {
      await coming;
      return HttpResponse.json({ turns });
    }),
  );
  const { user } = renderApp('/sessions/s1');
  await title();
  await user.click((await screen.findAllByRole('button', { name: 'Show in transcript' }))[0] as HTMLElement);
  expect(document.querySelector('[data-turn]')).toBeNull();
  come();
  await waitFor(() => expect(document.querySelector('[data-active]')?.closest('[data-turn]')).toHaveFocus());
});

it('gives no number where there is too little evidence', async () => {
  shows({ state: 'ready', report: report({ total: null, totalNote: 'Too few competencies were rated.' }) });
  renderApp('/sessions/s1');
  expect(await screen.findByText('No total')).toBeVisible();
  const row = screen.getByRole('button', { name: /Working with others/ });
  expect(within(row).getByText('Insufficient evidence')).toBeVisible();
  expect(row).not.toHaveTextContent('of 5');
});

it('says n/a where delivery was not measured', async () => {
  shows({ state: 'ready', report: report() });
  renderApp('/sessions/s1');
  await title();
  expect(await screen.findAllByText('n/a')).not.toHaveLength(0);
  expect(screen.getByText('Not written down.')).toBeVisible();
});

it.each([
  ['pending', {}, 'Rating your answers'],
  ['insufficient-data', { reason: 'It lasted 1 minute.' }, 'Insufficient data'],
  ['failed', { reason: 'It could not be made yet.' }, 'The report is not ready'],
])('shows %s as a state of its own, with the transcript beside it', async (state, more, text) => {
  shows({ state, ...more });
  renderApp('/sessions/s1');
  expect(await screen.findByText(text)).toBeVisible();
  expect(await screen.findByText('Two alarms rang. I went to the louder one first.')).toBeVisible();
});

it.each([
  ['shorter than two minutes', { outcome: 'insufficient_data' }],
  ['broke off for a technical reason', { outcome: 'technical_failure' }],
  ['too few words in this answer', { outcome: 'insufficient_data', redo: { of: 's0', question: 1 } }],
])('says in its own words that an interview was %s', async (text, over) => {
  shows({ state: 'insufficient-data', reason: 'As the server says it.' });
  server.use(http.get('*/api/sessions/s1', () => HttpResponse.json(session(over as Partial<Session>))));
  renderApp('/sessions/s1');
  expect(await screen.findByText(new RegExp(text))).toBeVisible();
  expect(screen.queryByText('As the server says it.')).toBeNull();
});

it('adds a run and shows the newest one when it is there', async () => {
  const first = { id: 'r1', number: 1, engine: 'built-in', rubricVersion: '1', createdAt: session().createdAt, total: 3.4, status: 'ready' };
  let runs = [first];
  let current = report();
  server.use(
    http.get('*/api/sessions/s1/report', () => HttpResponse.json({ state: 'ready', report: current })),
    http.get('*/api/sessions/s1/evaluations', () => HttpResponse.json({ runs })),
    http.post('*/api/sessions/s1/evaluations', () => {
      const second = { ...first, id: 'r2', number: 2, status: 'pending' };
      runs = [second, first];
      setTimeout(() => {
        runs = [{ ...second, status: 'ready' }, first];
        current = report({ runId: 'r2', runNumber: 2 });
      }, 50);
      return HttpResponse.json(second, { status: 202 });
    }),
  );
  const { user } = renderApp('/sessions/s1');
  await user.click(await screen.findByRole('button', { name: 'Run again' }));
  expect(await screen.findByText('A new run is being made.')).toBeVisible();
  await waitFor(() => expect(screen.getByRole('combobox', { name: 'Run' })).toHaveValue('r2'), { timeout: 4_000 });
});
