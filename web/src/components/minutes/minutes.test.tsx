import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';
import type { Member } from '@/lib/api/accounts';
import type { Balance, MinutesEntry, MinutesPage } from '@/lib/api/minutes';
import { options } from '@/test/fixtures';
import { inOrganisation, inPersonalSpace } from '@/test/people';
import { renderApp } from '@/test/render-app';
import { problem, server } from '@/test/server';

const balance = (over: Partial<Balance> = {}): Balance => ({ balanceSeconds: 2_880, heldSeconds: 0, requiredSeconds: 120, nextCredit: { at: '2026-12-01T00:00:00Z', seconds: 1_800 }, ...over });
const entry = (over: Partial<MinutesEntry> = {}): MinutesEntry => ({ id: 'e1', kind: 'grant', seconds: 3_600, balanceSeconds: 3_600, interview: null, note: '', byPerson: false, at: '2026-11-19T08:00:00Z', ...over });
const page = (over: Partial<MinutesPage> = {}): MinutesPage => ({ limited: true, ...balance(), entries: [], next: null, ...over });
const counting = (left: Balance) => server.use(http.get('*/api/practice/options', () => HttpResponse.json(options({ minutes: left }))));

it('shows the balance at home, and what went in and out', async () => {
  counting(balance());
  const interview = { id: 's1', jobTitle: 'Night Nurse' };
  server.use(
    http.get('*/api/minutes', ({ request }) =>
      HttpResponse.json(
        new URL(request.url).searchParams.get('cursor')
          ? page({ entries: [entry({ byPerson: true, note: 'For November' })] })
          : page({ entries: [entry({ id: 'e3', kind: 'settle', seconds: 480, balanceSeconds: 2_880, interview }), entry({ id: 'e2', kind: 'reserve', seconds: -1_200, balanceSeconds: 2_400, interview })], next: 2 }),
      ),
    ),
  );
  const { user } = renderApp('/');
  expect(await screen.findByText('48 minutes')).toBeVisible();
  expect(screen.getByText(/30 minutes more on/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'In and out' }));
  const history = within(await screen.findByRole('list', { name: 'In and out' }));
  expect(history.getByText('+8:00')).toBeVisible();
  expect(history.getByText('\u221220:00')).toBeVisible();
  expect(history.getAllByRole('link', { name: 'Night Nurse' })).toHaveLength(2);
  await user.click(screen.getByRole('button', { name: 'Show older entries' }));
  expect(await history.findByText('Granted by the organisation: For November')).toBeVisible();
});

it('says nothing of minutes where none are counted', async () => {
  renderApp('/practice/new');
  expect(await screen.findByRole('button', { name: /Continue to device check/ })).toBeVisible();
  expect(screen.queryByText('You have left')).toBeNull();
});

it('says at the set-up how far the minutes go, and why an interview is refused', async () => {
  counting(balance({ balanceSeconds: 200 }));
  server.use(http.post('*/api/practice/sessions', () => problem(402, 'minutes-used-up', '90 seconds are left.')));
  const { user } = renderApp('/practice/new');
  expect(await screen.findByText(/After 3 minutes Arjun rounds off/)).toBeVisible();
  await user.type(screen.getByRole('textbox', { name: 'Job' }), 'Gardener');
  await user.click(screen.getByRole('button', { name: /Continue to device check/ }));
  expect(await screen.findByText(/There are not enough minutes left for an interview/)).toBeVisible();
});

it('says that the rest is held when there is too little', async () => {
  counting(balance({ balanceSeconds: 0, heldSeconds: 600 }));
  renderApp('/practice/new');
  expect(await screen.findByText(/held for an interview that you have not ended/)).toBeVisible();
});

it('shows them in the profile', async () => {
  server.use(http.get('*/api/me', () => HttpResponse.json(inPersonalSpace)), http.get('*/api/me/sign-ins', () => HttpResponse.json({ signIns: [] })), http.get('*/api/minutes', () => HttpResponse.json(page({ entries: [entry()] }))));
  renderApp('/profile');
  expect(await screen.findByText('Credited')).toBeVisible();
});

it('lets an owner grant minutes, once however often it is sent', async () => {
  const member: Member = { userId: 'u2', name: 'Grace', email: 'grace@example.org', role: 'recruiter', joinedAt: '2026-11-01T08:00:00Z', you: false };
  const sent: { key: string | null; body: unknown }[] = [];
  let left = 600;
  server.use(
    http.get('*/api/me', () => HttpResponse.json(inOrganisation('owner'))),
    http.get('*/api/organisation', () => HttpResponse.json({ id: 'o', name: 'Engines', createdAt: '2026-11-01T08:00:00Z', role: 'owner' })),
    http.get('*/api/organisation/members', () => HttpResponse.json({ members: [member], invitations: [] })),
    http.get('*/api/minutes/accounts', () => HttpResponse.json({ limited: true, leftSeconds: 36_000, accounts: [{ personId: 'u2', balanceSeconds: left, heldSeconds: 0 }] })),
    http.post('*/api/minutes/grants', async ({ request }) => {
      sent.push({ key: request.headers.get('Idempotency-Key'), body: await request.json() });
      if (sent.length === 1) return HttpResponse.error();
      left = 2_400;
      return HttpResponse.json({}, { status: 201 });
    }),
  );
  const { user } = renderApp('/organisation');
  await user.click(await screen.findByRole('button', { name: 'Grant minutes to Grace' }));
  const amount = screen.getByRole('textbox', { name: 'Minutes' });
  await user.clear(amount);
  await user.type(amount, '30');
  await user.click(screen.getByRole('button', { name: 'Grant minutes' }));
  await waitFor(() => expect(sent).toHaveLength(1));
  await screen.findByRole('alert');
  await user.click(screen.getByRole('button', { name: 'Grant minutes' }));
  expect(await screen.findByText('40 minutes')).toBeVisible();
  expect(sent[1]).toEqual(sent[0]);
  expect(sent[0]?.body).toEqual({ personId: 'u2', seconds: 1_800, note: '' });
  expect(sent[0]?.key).toBeTruthy();
});
