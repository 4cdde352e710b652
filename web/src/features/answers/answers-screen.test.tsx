import { screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import type { SavedAnswer } from '@/lib/api/practice-types';
import { savedAnswer } from '@/test/practice';
import { renderApp } from '@/test/render-app';
import { problem, server } from '@/test/server';

let kept: SavedAnswer[] = [];

beforeEach(() => {
  kept = [savedAnswer()];
  server.use(
    http.get('*/api/answers', ({ request }) => {
      const text = new URL(request.url).searchParams.get('text');
      return HttpResponse.json({ answers: kept.filter((answer) => !text || answer.text.includes(text)), next: null, topics: [{ id: 'calm', name: 'Priorities', answers: 1 }], tags: ['alarms'] });
    }),
    http.put('*/api/answers/:id', async ({ request }) => {
      kept = [{ ...savedAnswer(), ...((await request.json()) as object) }];
      return HttpResponse.json(kept[0]);
    }),
    http.delete('*/api/answers/:id', () => {
      kept = [];
      return new HttpResponse(null, { status: 204 });
    }),
  );
});

it('lets one go on writing an answer, and keeps what was said beside it', async () => {
  const { user } = renderApp('/answers');
  await user.click(await screen.findByRole('button', { name: 'Edit' }));
  await user.clear(screen.getByLabelText('Your answer'));
  await user.type(screen.getByLabelText('Your answer'), 'Two alarms, one nurse.');
  await user.clear(screen.getByLabelText('Tags'));
  await user.type(screen.getByLabelText('Tags'), 'night, alarms,');
  await user.click(screen.getByRole('switch', { name: /^Keep it even without the interview/ }));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('Two alarms, one nurse.')).toBeVisible();
  expect(kept[0]).toMatchObject({ tags: ['night', 'alarms'], keep: true });
  expect(screen.getByText(/stays when its interview is deleted/)).toBeVisible();
  await user.click(screen.getByText('As you said it'));
  expect(screen.getByText('Two alarms rang.')).toBeVisible();
});

it('loses nothing that was written when it cannot be saved', async () => {
  server.use(http.put('*/api/answers/:id', () => problem(503, 'unavailable', 'no')));
  const { user } = renderApp('/answers');
  await user.click(await screen.findByRole('button', { name: 'Edit' }));
  await user.type(screen.getByLabelText('Your answer'), ' And more.');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByRole('alert')).toBeVisible();
  expect(screen.getByLabelText('Your answer')).toHaveValue('Two alarms rang at once. And more.');
});

it('deletes only after asking', async () => {
  const { user } = renderApp('/answers');
  await user.click(await screen.findByRole('button', { name: 'Delete' }));
  await user.click(screen.getByRole('button', { name: 'Keep it' }));
  expect(screen.getByText('Two alarms rang at once.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Delete' }));
  await user.click(screen.getByRole('button', { name: 'Delete it' }));
  expect(await screen.findByText('No answers kept yet')).toBeVisible();
});

it('finds answers by what stands in the address', async () => {
  const { user, router } = renderApp('/answers?text=nothing');
  expect(await screen.findByText('No answer matches')).toBeVisible();
  await user.click(screen.getByRole('link', { name: 'Show all answers' }));
  expect(await screen.findByText('Two alarms rang at once.')).toBeVisible();
  await user.selectOptions(screen.getByLabelText('Tag'), 'alarms');
  await waitFor(() => expect(router.state.location.search).toEqual({ tag: 'alarms' }));
});
