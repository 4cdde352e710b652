import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import type { TurnBasis } from '@/lib/api/report-types';
import type { Turn, TurnCorrection } from '@/lib/api/types';
import { report, session, turns } from '@/test/fixtures';
import { renderApp } from '@/test/render-app';
import { problem, server } from '@/test/server';

const [question, answer] = turns as [Turn, Turn];
const correction = (version: number, text: string): TurnCorrection => ({ sequence: 1, version, text, correctedBy: 'candidate', correctedAt: '2026-11-19T09:00:00Z' });
const heard = { ...answer, understood: 'poorly' as const, confidence: 0.38 };
const basis = { correctedAnswers: 0, statement: 'Rated on the transcript as it was recognised or typed.', lowRecognition: true, advice: '', turns: [{ sequence: 1, version: 0, corrected: false, understood: 'poorly' as const, confidence: 0.38, sha256: '' }] };
const [asHeard] = basis.turns as [TurnBasis];
let said: Turn[];

beforeEach(() => {
  said = [question, heard];
  server.use(
    http.get('*/api/sessions/s1/report', () => HttpResponse.json({ state: 'ready', report: report({ basis }) })),
    http.get('*/api/sessions/s1/transcript', () => HttpResponse.json({ turns: said })),
    http.get('*/api/sessions/s1/evaluations', () => HttpResponse.json({ runs: [] })),
  );
});

const line = async (sequence: number) => {
  await screen.findByRole('button', { name: /^Correct your answer/ });
  return within(document.querySelector<HTMLElement>(`[data-turn="${sequence}"]`) as HTMLElement);
};

it('says how well each answer was understood, in the transcript and at its quotes, and what to do', async () => {
  renderApp('/sessions/s1');
  expect((await line(1)).getByText('understood poorly, 38%')).toBeVisible();
  expect(screen.getAllByText('understood poorly, 38%').length).toBeGreaterThan(1);
  expect((await line(0)).queryByText(/understood/)).toBeNull();
  expect(screen.getAllByText('Low recognition quality')).toHaveLength(2);
  expect(screen.getByText(/Correct your answers in the transcript/)).toBeVisible();
});

it.each([
  [{ understood: 'unknown' as const, confidence: null }, 'not known how well it was understood'],
  [{ understood: 'typed' as const, confidence: 1 }, 'typed'],
])('shows no percentage where there is none', async (over, words) => {
  said = [question, { ...heard, ...over }];
  renderApp('/sessions/s1');
  expect((await line(1)).getByText(words)).toBeVisible();
});

it('corrects an answer beside what was recognised, and offers another run', async () => {
  let sent: unknown;
  let rerun = false;
  server.use(
    http.put('*/api/sessions/s1/transcript/1/correction', async ({ request }) => {
      sent = await request.json();
      said = [question, { ...heard, corrections: [correction(1, 'Three alarms rang.')] }];
      return HttpResponse.json(correction(1, 'Three alarms rang.'));
    }),
    http.post('*/api/sessions/s1/evaluations', () => {
      rerun = true;
      return HttpResponse.json({}, { status: 202 });
    }),
  );
  const { user } = renderApp('/sessions/s1');
  await user.click((await line(1)).getByRole('button', { name: /^Correct your answer/ }));
  const area = screen.getByRole('textbox', { name: 'What you really said' });
  expect(area).toHaveFocus();
  expect(area).toHaveValue(answer.text);
  await user.clear(area);
  await user.type(area, 'Three alarms rang.');
  await user.click(screen.getByRole('button', { name: 'Save correction' }));
  await waitFor(() => expect(screen.queryByRole('textbox', { name: 'What you really said' })).toBeNull());
  expect(sent).toEqual({ text: 'Three alarms rang.', version: 0 });
  const corrected = await line(1);
  expect(corrected.getByText('Three alarms rang.')).toBeVisible();
  expect(corrected.getByText('not rated yet')).toBeVisible();
  expect(corrected.getByRole('button', { name: /^Correct your answer/ })).toHaveFocus();

  await user.click(corrected.getByRole('button', { name: 'As recognised' }));
  expect(corrected.getByText(answer.text)).toBeVisible();
  expect(document.querySelector('del')).toHaveTextContent('Two');
  expect(document.querySelector('ins')).toHaveTextContent('Three');

  expect(screen.getByText('1 answer stands otherwise than this rating read it')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Run again with my corrections' }));
  await waitFor(() => expect(rerun).toBe(true));
});

it('shows the new run even when it was ready before anyone looked', async () => {
  const run = { id: 'r1', number: 1, engine: 'built-in', rubricVersion: '1', createdAt: session().createdAt, total: 3.4, status: 'ready' };
  let runs = [run];
  let read = report({ basis });
  said = [question, { ...heard, corrections: [correction(1, 'Three alarms rang.')] }];
  server.use(
    http.get('*/api/sessions/s1/report', () => HttpResponse.json({ state: 'ready', report: read })),
    http.get('*/api/sessions/s1/evaluations', () => HttpResponse.json({ runs })),
    http.post('*/api/sessions/s1/evaluations', () => {
      runs = [{ ...run, id: 'r2', number: 2 }, run];
      read = report({ runId: 'r2', runNumber: 2, basis: { ...basis, correctedAnswers: 1, turns: [{ ...asHeard, version: 1, corrected: true }] } });
      return HttpResponse.json({}, { status: 202 });
    }),
  );
  const { user } = renderApp('/sessions/s1');
  await user.click(await screen.findByRole('button', { name: 'Run again with my corrections' }));
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Run again with my corrections' })).toBeNull());
  expect(screen.getByText('1 answer corrected')).toBeVisible();
});

it('keeps the text when another page corrected the answer first', async () => {
  server.use(http.put('*/api/sessions/s1/transcript/1/correction', () => problem(409, 'correction-outdated', 'It was corrected.')));
  const { user } = renderApp('/sessions/s1');
  await user.click((await line(1)).getByRole('button', { name: /^Correct your answer/ }));
  await user.type(screen.getByRole('textbox', { name: 'What you really said' }), ' And more.');
  await user.click(screen.getByRole('button', { name: 'Save correction' }));
  expect(await screen.findByText(/was corrected elsewhere/)).toBeVisible();
  expect(screen.getByRole('textbox', { name: 'What you really said' })).toHaveValue(`${answer.text} And more.`);
});

it('shows the words a quote stands in as this run read them', async () => {
  said = [question, { ...heard, corrections: [correction(1, 'I ran to the louder one.')] }];
  const { user } = renderApp('/sessions/s1');
  expect((await line(1)).getByText('I ran to the louder one.')).toBeVisible();
  await user.click((await screen.findAllByRole('button', { name: 'Show in transcript' }))[0] as HTMLElement);
  expect(document.querySelector('[data-active]')).toHaveTextContent('I went to the louder one first.');
  expect((await line(1)).getByText('shown as this run read it')).toBeVisible();
});

it('labels quotes of corrected words, and says what a run was rated on', async () => {
  said = [question, { ...heard, corrections: [correction(1, answer.text.toUpperCase())] }];
  const read = { ...basis, correctedAnswers: 1, lowRecognition: false, statement: 'Rated on the corrected transcript, 1 answer corrected.', turns: [{ ...asHeard, version: 1, corrected: true }] };
  server.use(http.get('*/api/sessions/s1/report', () => HttpResponse.json({ state: 'ready', report: report({ basis: read }) })));
  renderApp('/sessions/s1');
  await line(1);
  expect(document.querySelector('[data-turn="1"]')).toHaveTextContent(answer.text.toUpperCase());
  expect(screen.getAllByText('corrected by you').length).toBeGreaterThan(1);
  expect(screen.getByText('1 answer corrected')).toBeVisible();
  expect(screen.getByText(/Rated on the corrected transcript/)).toBeVisible();
  expect(screen.queryByText('Low recognition quality')).toBeNull();
  expect(screen.queryByRole('button', { name: 'Run again with my corrections' })).toBeNull();
});

it('marks a poorly understood session in the history', async () => {
  const poor = session({ recognition: { spokenAnswers: 2, poorAnswers: 1, correctedAnswers: 0, poorWordShare: 0.5, low: true } });
  server.use(http.get('*/api/sessions', () => HttpResponse.json({ sessions: [poor, session({ id: 's2' })], next: null })));
  renderApp('/sessions');
  expect(await screen.findAllByText('Low recognition quality')).toHaveLength(1);
});
