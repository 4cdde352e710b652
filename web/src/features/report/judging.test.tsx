import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import { competency, report, session, turns } from '@/test/fixtures';
import { renderApp } from '@/test/render-app';
import { server } from '@/test/server';

const judging = {
  provider: 'gemini', model: 'Google gemini-2.5-flash', second: 'OpenAI gpt-4.1-mini', promptHash: 'ab12cd34ef56'.repeat(5), seed: 42, runs: 3, spread: 1, order: ['team', 'calm'], feedbackBy: null,
  competencies: [
    { id: 'calm', levels: [4, 3, 4], withheld: 0, spread: 1, second: 4, found: 5, verified: 4, gate: null },
    { id: 'team', levels: [2, 5, 3], withheld: 0, spread: 3, second: 3, found: 4, verified: 4, gate: 'spread' },
  ],
};
const judged = report({
  engine: 'model', judging: judging as never,
  competencies: [competency(), competency({ id: 'team', name: 'Working with others', state: 'insufficient-evidence', rating: null, anchor: null, reason: 'Too far apart.', whyNotHigher: null, whyNotLower: null, quotes: [] })],
});
const run = { id: 'r1', number: 1, engine: 'model', model: 'Google gemini-2.5-flash', rubricVersion: '1', createdAt: session().createdAt, total: 3.4, status: 'ready', spread: 1, correctedAnswers: null, attempts: 1, failure: null, nextTryAt: null };

beforeEach(() => {
  server.use(
    http.get('*/api/sessions/s1/transcript', () => HttpResponse.json({ turns })),
    http.get('*/api/sessions/s1/report', () => HttpResponse.json({ state: 'ready', report: judged })),
    http.get('*/api/sessions/s1/evaluations', () => HttpResponse.json({ runs: [run], engines: ['model', 'built-in'] })),
  );
});

it('says which model rated, how often, and how far its ratings are apart', async () => {
  const { user } = renderApp('/sessions/s1');
  expect(await screen.findByText('How the model rated')).toBeVisible();
  expect(screen.getByText('Google gemini-2.5-flash', { selector: 'dd' })).toBeVisible();
  expect(screen.getByText(/^Rated 4.* · spread 1 · OpenAI gpt-4.1-mini: 4 · 4 of 5 passages/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: /Working with others/ }));
  expect(screen.getByText('The ratings are too far apart, so none of them is given.')).toBeVisible();
});

it.each([
  [{ models: ['Llama 3.3 70B', 'Mistral Small'], advisedAnswers: 5 }, 'Interviewer: built-in, advised by Llama 3.3 70B and Mistral Small on 5 answers.'],
  [{ models: [], advisedAnswers: 0 }, 'Interviewer: built-in, without a language model.'],
  [null, undefined],
])('says who led the interview, as far as that was noted: %j', async (interviewer, sentence) => {
  server.use(http.get('*/api/sessions/s1/report', () => HttpResponse.json({ state: 'ready', report: { ...judged, interviewer } })));
  renderApp('/sessions/s1');
  expect(await screen.findByText('How this was made')).toBeVisible();
  expect(screen.queryByText(/^Interviewer:/)?.textContent).toBe(sentence);
});

it('runs again with the engine that was chosen', async () => {
  let asked: unknown = null;
  server.use(
    http.post('*/api/sessions/s1/evaluations', async ({ request }) => {
      asked = await request.json();
      return HttpResponse.json({ ...run, id: 'r2', number: 2, status: 'pending' }, { status: 202 });
    }),
  );
  const { user } = renderApp('/sessions/s1');
  await user.selectOptions(await screen.findByRole('combobox', { name: 'Rate with' }), 'Built-in rules');
  await user.click(screen.getByRole('button', { name: 'Run again' }));
  await waitFor(() => expect(asked).toEqual({ engine: 'built-in' }));
});

it('puts two runs side by side', async () => {
  const side = { runId: 'r0', number: 1, createdAt: session().createdAt, engine: 'built-in', model: null, secondModel: null, promptHash: null, rubricVersion: '1', spread: null, correctedAnswers: 0, total: 3 };
  const found = { rating: 3, confidence: 'medium', reason: '', levels: [], spread: null, secondModel: null, gate: null };
  server.use(
    http.get('*/api/sessions/s1/evaluations', () => HttpResponse.json({ runs: [run, { ...run, id: 'r0', number: 2, engine: 'built-in', model: null, total: 3 }], engines: ['built-in'] })),
    http.get('*/api/evaluations/r0/comparison/r1', () =>
      HttpResponse.json({
        first: side, second: { ...side, runId: 'r1', number: 2, engine: 'model', model: 'Google gemini-2.5-flash', total: 3.4 }, sameWords: true, sameRubric: true, sameEngine: false, totalDifference: 0.4,
        competencies: [{ id: 'calm', name: 'Priorities', first: found, second: { ...found, rating: 4, levels: [4, 3, 4] }, difference: 1, bothQuote: [], onlyFirstQuotes: [], onlySecondQuotes: [] }],
      }),
    ),
  );
  const { user } = renderApp('/sessions/s1');
  await user.selectOptions(await screen.findByRole('combobox', { name: 'Compare with another run' }), 'r0');
  const table = await screen.findByRole('table', { name: 'Two runs side by side' });
  expect(within(table).getByRole('row', { name: /Priorities.* 3 4.*\+1/ })).toBeVisible();
  expect(screen.getByText('Rated by Built-in rules and by Google gemini-2.5-flash.')).toBeVisible();
});

it('says why the report is pending, and rates without the model on request', async () => {
  let asked: unknown = null;
  server.use(
    http.get('*/api/sessions/s1/report', () =>
      HttpResponse.json({ state: 'failed', reason: 'x', nextTryAt: '2026-11-21T03:00:00Z', waiting: { runId: 'r1', engine: 'model', attempts: 2, failure: 'busy' } }),
    ),
    http.post('*/api/sessions/s1/evaluations', async ({ request }) => {
      asked = await request.json();
      return HttpResponse.json(run, { status: 202 });
    }),
  );
  const { user } = renderApp('/sessions/s1');
  expect(await screen.findByText('Report pending')).toBeVisible();
  expect(screen.getByText('The language model has too much to do, or its quota is used up.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Rate without the model' }));
  await waitFor(() => expect(asked).toEqual({ engine: 'built-in' }));
});
