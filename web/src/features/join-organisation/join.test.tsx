import { screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import type { Me } from '@/lib/api/me';
import { inOrganisation, inPersonalSpace, kestrel, stranger } from '@/test/people';
import { renderApp } from '@/test/render-app';
import { problem, server } from '@/test/server';

const sent: string[] = [];
let now: Me;

const invited = (email = 'Nadia@example.org') =>
  server.use(
    http.get('*/api/me', () => HttpResponse.json(now)),
    http.get('*/api/sessions', () => HttpResponse.json({ sessions: [], next: null })),
    http.post('*/api/member-invitations/inspect', async ({ request }) => {
      expect(await request.json()).toEqual({ token: 'secret-2' });
      return HttpResponse.json({ organisation: 'Kestrel Freight', role: 'reviewer', email });
    }),
    http.post('*/api/member-invitations/accept', () => {
      sent.push('accept');
      now = inOrganisation('reviewer');
      return HttpResponse.json(kestrel('reviewer'));
    }),
  );

beforeEach(() => {
  sent.length = 0;
  now = inPersonalSpace;
  invited();
});

it('shows where one is invited and joins by the button alone, without a token in the address', async () => {
  const { user, router } = renderApp('/join-organisation?token=secret-2');
  expect(await screen.findByRole('heading', { name: 'Join Kestrel Freight' })).toBeVisible();
  expect(screen.getByText(/You are invited as Nadia@example.org. Your role there: Reviewer/)).toBeVisible();
  expect(router.state.location.href).toBe('/join-organisation');
  expect(sent).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Join' }));
  await waitFor(() => expect(router.state.location.href).toBe('/'));
  expect((await screen.findAllByRole('button', { name: /in Kestrel Freight/ })).length).toBeGreaterThan(0);
  expect(JSON.stringify(sessionStorage)).not.toContain('secret-2');
});

it('lets a stranger sign in first and keeps the token in the tab, never in what is sent', async () => {
  const asked: unknown[] = [];
  now = stranger;
  server.use(
    http.post('*/api/sign-in/link', async ({ request }) => {
      asked.push(await request.json());
      return HttpResponse.json({ email: 'nadia@example.org', validMinutes: 15 }, { status: 202 });
    }),
  );
  const { user, router, queries } = renderApp('/join-organisation?token=secret-2');
  await user.type(await screen.findByRole('textbox', { name: 'E-mail address' }), 'nadia@example.org{Enter}');
  await screen.findByText(/If mail can reach/);
  expect(asked).toEqual([{ email: 'nadia@example.org', returnTo: '/join-organisation' }]);
  expect(router.state.location.href).not.toContain('secret-2');
  now = inPersonalSpace;
  await queries.refetchQueries({ queryKey: ['me'] });
  expect(await screen.findByRole('heading', { name: 'Join Kestrel Freight' })).toBeVisible();
});

it('says so before joining when the invitation is for another address', async () => {
  invited('ines@example.org');
  server.use(
    http.post('*/api/me/sign-out', () => {
      now = stranger;
      return new HttpResponse(null, { status: 204 });
    }),
  );
  const { user, router } = renderApp('/join-organisation?token=secret-2');
  expect(await screen.findByText(/It went to ines@example.org, and you are signed in as nadia@example.org/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Join' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Sign in with another address' }));
  expect(await screen.findByRole('textbox', { name: 'E-mail address' })).toBeVisible();
  expect(router.state.location.search).toEqual({ returnTo: '/join-organisation' });
});

it.each([
  ['member-invitation-for-another-address', 403, 'This invitation is for another address'],
  ['member-invitation-invalid', 404, 'This invitation no longer holds'],
])('says what the server says about it: %s', async (kind, status, title) => {
  server.use(http.post('*/api/member-invitations/inspect', () => problem(status, kind, 'no')));
  renderApp('/join-organisation?token=secret-2');
  expect(await screen.findByRole('heading', { name: title })).toBeVisible();
});

it('asks for the link again where this tab has no token', async () => {
  renderApp('/join-organisation');
  expect(await screen.findByRole('heading', { name: 'Open the invitation again' })).toBeVisible();
});
