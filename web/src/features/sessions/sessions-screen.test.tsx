import { screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';
import { session } from '@/test/fixtures';
import { renderApp } from '@/test/render-app';
import { problem, server } from '@/test/server';

function holding(...sessions: ReturnType<typeof session>[]) {
  let kept = sessions;
  server.use(
    http.get('*/api/sessions', () => HttpResponse.json({ sessions: kept, next: null })),
    http.delete('*/api/sessions/:id', ({ params }) => {
      kept = kept.filter((other) => other.id !== params.id);
      return new HttpResponse(null, { status: 204 });
    }),
  );
}

it('deletes only after asking', async () => {
  holding(session(), session({ id: 's2', jobTitle: 'Gardener' }));
  const { user } = renderApp('/sessions');
  await user.click(await screen.findByRole('button', { name: /Delete Gardener/ }));
  await user.click(screen.getByRole('button', { name: 'Keep it' }));
  expect(screen.getByRole('link', { name: 'Gardener' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: /Delete Gardener/ }));
  await user.click(screen.getByRole('button', { name: 'Delete it' }));
  await waitFor(() => expect(screen.queryByRole('link', { name: 'Gardener' })).toBeNull());
  expect(screen.getByRole('link', { name: 'Night Nurse' })).toBeVisible();
});

it('says so when it could not be deleted', async () => {
  holding(session());
  server.use(http.delete('*/api/sessions/:id', () => problem(500, 'internal', 'no')));
  const { user } = renderApp('/sessions');
  await user.click(await screen.findByRole('button', { name: /Delete Night Nurse/ }));
  await user.click(screen.getByRole('button', { name: 'Delete it' }));
  expect(await screen.findByText(/It is still here/)).toBeVisible();
});

it('shows a missing number as what it is', async () => {
  holding(
    session({ id: 'a', finalScore: null, reportState: 'pending' }),
    session({ id: 'b', finalScore: null, reportState: 'insufficient_data', outcome: 'insufficient_data' }),
    session({ id: 'c', finalScore: 3.4 }),
  );
  renderApp('/sessions');
  expect(await screen.findByText('Report pending', { selector: 'span' })).toBeVisible();
  expect(screen.getByText('Insufficient data', { selector: 'span' })).toBeVisible();
  expect(screen.getByText('3.4')).toBeVisible();
});

it('leads an open interview back into the room and a new one to its device check', async () => {
  holding(session({ id: 'open', status: 'in_progress', jobTitle: 'Open' }), session({ id: 'new', status: 'created', consentGiven: false, jobTitle: 'New' }));
  renderApp('/sessions');
  expect(await screen.findByRole('link', { name: 'Open' })).toHaveAttribute('href', '/practice/open/room');
  expect(screen.getByRole('link', { name: 'New' })).toHaveAttribute('href', '/practice/new/check');
});

it('offers the first interview where there is none', async () => {
  holding();
  renderApp('/sessions');
  expect(await screen.findByText('No interviews yet')).toBeVisible();
});

it('says what is safe when the list does not load', async () => {
  server.use(http.get('*/api/sessions', () => HttpResponse.error()));
  renderApp('/sessions');
  expect(await screen.findByText('The server does not answer')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Try again' })).toBeEnabled();
});

it('narrows the list down, keeps that in the address, and goes back', async () => {
  const asked: string[] = [];
  server.use(
    http.get('*/api/sessions', ({ request }) => {
      const search = new URL(request.url).searchParams;
      search.delete('limit');
      asked.push(search.toString());
      return HttpResponse.json({ sessions: search.get('difficulty') ? [] : [session()], next: null });
    }),
  );
  const { user, router } = renderApp('/sessions');
  await user.type(await screen.findByRole('searchbox', { name: 'Role or company' }), 'nurse{Enter}');
  await waitFor(() => expect(router.state.location.search).toEqual({ text: 'nurse' }));
  await user.selectOptions(screen.getByLabelText('State'), 'With report');
  await user.click(screen.getByRole('button', { name: 'More filters' }));
  await user.selectOptions(screen.getByLabelText('Difficulty'), 'Warm-up');
  expect(await screen.findByText('No session matches')).toBeVisible();
  expect(asked.at(-1)).toBe('text=nurse&difficulty=warmup&report=true');
  router.history.back();
  expect(await screen.findByRole('link', { name: 'Night Nurse' })).toBeVisible();
  expect(screen.getByLabelText('State')).toHaveDisplayValue('With report');
  expect(screen.getByRole('searchbox')).toHaveValue('nurse');
});

it('takes what the address asks for, and leads out of it', async () => {
  server.use(http.get('*/api/sessions', ({ request }) => HttpResponse.json({ sessions: request.url.includes('redo=true') ? [] : [session()], next: null })));
  const { user } = renderApp('/sessions?kind=redo&difficulty=brutal');
  expect(await screen.findByLabelText('Kind')).toHaveDisplayValue('Single questions again');
  expect(screen.getByLabelText('Difficulty')).toHaveDisplayValue('Any');
  await user.click(await screen.findByRole('link', { name: 'Show all sessions' }));
  expect(await screen.findByRole('link', { name: 'Night Nurse' })).toBeVisible();
  expect(screen.getByLabelText('Kind')).toHaveDisplayValue('Any');
});

it('tells a single question from an interview', async () => {
  holding(session({ id: 'r1', redo: { of: 's1', question: 2 }, finalScore: null }));
  renderApp('/sessions');
  expect(await screen.findByText(/One question again · Harbour Clinic/)).toBeVisible();
  expect(screen.getByText('One question')).toBeVisible();
});
