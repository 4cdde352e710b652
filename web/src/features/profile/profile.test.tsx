import { screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { SignIn } from '@/lib/api/accounts';
import type { Me } from '@/lib/api/me';
import { chooseLanguage } from '@/lib/i18n';
import { inPersonalSpace, stranger } from '@/test/people';
import { renderApp } from '@/test/render-app';
import { server } from '@/test/server';

const linux = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';
const signIn = (id: string, over: Partial<SignIn> = {}): SignIn => ({ id, kind: 'browser', userAgent: linux, createdAt: '2026-11-01T08:00:00Z', lastSeenAt: '2026-11-20T08:00:00Z', current: false, ...over });
const sent: { path: string; body: unknown }[] = [];
let now: Me;
let kept: SignIn[];

const answering = (method: 'post' | 'patch' | 'delete', path: string, answer: (params: Record<string, unknown>) => Response) =>
  server.use(
    http[method](`*/api/me${path}`, async ({ request, params }) => {
      const text = await request.text();
      sent.push({ path: new URL(request.url).pathname, body: text ? JSON.parse(text) : null });
      return answer(params);
    }),
  );
const done = () => new HttpResponse(null, { status: 204 });

beforeEach(() => {
  sent.length = 0;
  now = inPersonalSpace;
  kept = [signIn('here', { current: true }), signIn('phone', { userAgent: '' })];
  server.use(
    http.get('*/api/me', () => HttpResponse.json(now)),
    http.get('*/api/me/sign-ins', () => HttpResponse.json({ signIns: kept })),
  );
});
afterEach(() => chooseLanguage('en'));

it('saves the name and the language, and speaks it at once', async () => {
  answering('patch', '', () => {
    now = { ...now, user: { ...(now.user as NonNullable<Me['user']>), name: 'Nadia O.', locale: 'de' } };
    return HttpResponse.json(now);
  });
  const { user } = renderApp('/profile');
  const name = await screen.findByRole('textbox', { name: 'Name' });
  await user.clear(name);
  await user.type(name, 'Nadia O.');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Language of the page and of mails' }), 'de');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('Gespeichert.')).toBeVisible();
  expect(sent).toEqual([{ path: '/api/me', body: { name: 'Nadia O.', locale: 'de' } }]);
  expect((await screen.findAllByRole('button', { name: /Nadia O\., in Persönlicher Bereich/ })).length).toBeGreaterThan(0);
});

it('ends another session, and never the one it is in', async () => {
  answering('delete', '/sign-ins/:id', ({ id }) => {
    kept = kept.filter((other) => other.id !== id);
    return done();
  });
  const { user } = renderApp('/profile');
  expect(await screen.findByText('Chrome on Linux')).toBeVisible();
  expect(screen.getAllByRole('button', { name: /^End:/ })).toHaveLength(1);
  await user.click(screen.getByRole('button', { name: 'End: An unknown browser' }));
  await waitFor(() => expect(screen.queryByText('An unknown browser')).toBeNull());
  expect(sent).toMatchObject([{ path: '/api/me/sign-ins/phone' }]);
});

it('signs out everywhere after asking', async () => {
  answering('post', '/sign-out-everywhere', () => {
    now = stranger;
    return done();
  });
  const { user } = renderApp('/profile');
  await user.click(await screen.findByRole('button', { name: 'Sign out everywhere' }));
  expect(sent).toEqual([]);
  await user.click(screen.getAllByRole('button', { name: 'Sign out everywhere' }).at(-1) as HTMLElement);
  expect(await screen.findByRole('textbox', { name: 'E-mail address' })).toBeVisible();
  expect(sent).toHaveLength(1);
});

it('offers all of the data as one file', async () => {
  renderApp('/profile');
  expect(await screen.findByRole('link', { name: 'Download' })).toHaveAttribute('href', '/api/me/export');
});

it('deletes the account only by its address, and ends at the door', async () => {
  answering('delete', '', () => {
    now = stranger;
    return done();
  });
  const { user } = renderApp('/profile');
  await user.click(await screen.findByRole('button', { name: 'Delete my account' }));
  const field = screen.getByRole('textbox', { name: /Type nadia@example.org/ });
  await user.type(field, 'nadia@example{Enter}');
  expect(screen.getByRole('button', { name: 'Delete it for good' })).toBeDisabled();
  expect(sent).toEqual([]);
  await user.type(field, '.org');
  await user.click(screen.getByRole('button', { name: 'Delete it for good' }));
  expect(await screen.findByRole('textbox', { name: 'E-mail address' })).toBeVisible();
  expect(sent).toEqual([{ path: '/api/me', body: { email: 'nadia@example.org' } }]);
});

it('names the organisations that would be left without an owner', async () => {
  answering('delete', '', () => HttpResponse.json({ type: '/problems/last-owner', organisations: ['Kestrel Freight', 'Harbour Clinic'] }, { status: 409 }));
  const { user } = renderApp('/profile');
  await user.click(await screen.findByRole('button', { name: 'Delete my account' }));
  await user.type(screen.getByRole('textbox', { name: /Type nadia@example.org/ }), 'nadia@example.org{Enter}');
  expect(await screen.findByText(/You are the only owner of Kestrel Freight and Harbour Clinic/)).toBeVisible();
});
