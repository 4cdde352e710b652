import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import { session } from '@/test/fixtures';
import { comparison } from '@/test/practice';
import { renderApp } from '@/test/render-app';
import { server } from '@/test/server';

let asked = '';
const shows = (found = comparison()) =>
  server.use(
    http.get('*/api/practice/comparison', ({ request }) => {
      asked = new URL(request.url).search;
      return HttpResponse.json(found);
    }),
  );

beforeEach(() => {
  asked = '';
  server.use(
    http.get('*/api/sessions', () => HttpResponse.json({ sessions: [session({ id: 's3', jobTitle: 'Surgeon' }), session({ id: 's2' }), session({ id: 's1', jobTitle: 'Gardener' })], next: null })),
  );
});

it('puts totals, competencies and the same questions side by side', async () => {
  shows();
  renderApp('/compare?a=s1&b=s2');
  expect(await screen.findByText('Same rubric, same competencies')).toBeVisible();
  expect(screen.getByText('2.5')).toBeVisible();
  expect(screen.getByText('3.5')).toBeVisible();
  expect(screen.getByText('2 levels up')).toBeVisible();
  expect(screen.getByText('I chose the louder one because it was nearer.')).toBeVisible();
  expect(screen.getByText('Tell me about a hard night.')).toBeVisible();
  expect(asked).toBe('?a=s1&b=s2');
});

it('compares no totals of different competencies, and says so', async () => {
  shows(comparison({ sameRated: false, differences: ['rated'] }));
  renderApp('/compare?a=s1&b=s2');
  expect(await screen.findByText('Compared competency by competency only')).toBeVisible();
  expect(screen.queryByText('3.5')).toBeNull();
  expect(screen.getAllByText('Totals are not compared.')).toHaveLength(2);
  expect(screen.getByText('2 levels up')).toBeVisible();
});

it('shows no change at all between different rubrics', async () => {
  const found = comparison({ sameRubric: false, sameRated: false, differences: ['rubric', 'rated'], questions: [] });
  shows({ ...found, competencies: found.competencies.map((pair) => ({ ...pair, change: null })) });
  renderApp('/compare?a=s1&b=s2');
  expect(await screen.findByText(/Rated by different rubrics/)).toBeVisible();
  expect(screen.queryByText(/levels? up/)).toBeNull();
  expect(screen.getByText('The two interviews had no question in common.')).toBeVisible();
});

it('takes the latest two unless told otherwise, and keeps the choice in the address', async () => {
  shows();
  const { user, router } = renderApp('/compare');
  await screen.findByText('Same rubric, same competencies');
  expect(asked).toBe('?a=s2&b=s3');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Earlier' }), within(screen.getByRole('combobox', { name: 'Earlier' })).getByRole('option', { name: /^Gardener/ }));
  await waitFor(() => expect(router.state.location.search).toEqual({ a: 's1', b: 's3' }));
});

it('names a question that was answered once more, which is not among those to choose from', async () => {
  const found = comparison();
  shows({ ...found, b: { ...found.b, session: session({ id: 'r1', jobTitle: 'Florist', redo: { of: 's1', question: 1 } }) } });
  renderApp('/compare?a=s1&b=r1');
  await screen.findByText('Same rubric, same competencies');
  expect(within(screen.getByRole('combobox', { name: 'Later' })).getByRole('option', { name: /^Florist · one question again/, selected: true })).toBeVisible();
});

it('says when there are not two of them', async () => {
  server.use(http.get('*/api/sessions', () => HttpResponse.json({ sessions: [session()], next: null })));
  renderApp('/compare');
  expect(await screen.findByText('There are not two interviews to compare yet')).toBeVisible();
});
