import { screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, it, vi } from 'vitest';
import type { ApiKey } from '@/lib/api/accounts';
import { inPersonalSpace } from '@/test/people';
import { renderApp } from '@/test/render-app';
import { problem, server } from '@/test/server';

const key = (over: Partial<ApiKey> = {}): ApiKey => ({
  id: 'k1', name: 'Night report', prefix: 'viva_ab12', scopes: ['interviews:read'], createdAt: '2026-11-01T08:00:00Z', lastUsedAt: null, expiresAt: '2027-02-01T08:00:00Z', you: true, owner: '', ...over,
});
const sent: unknown[] = [];
let kept: ApiKey[];

beforeEach(() => {
  sent.length = 0;
  kept = [key()];
  server.use(
    http.get('*/api/me', () => HttpResponse.json(inPersonalSpace)),
    http.get('*/api/api-keys', () => HttpResponse.json({ keys: kept, scopes: ['interviews:read', 'audit:read', 'something:new'] })),
    http.post('*/api/api-keys', async ({ request }) => {
      sent.push(await request.json());
      kept = [...kept, key({ id: 'k2', name: 'Import' })];
      return HttpResponse.json({ ...key({ id: 'k2', name: 'Import' }), key: 'viva_secret_3' }, { status: 201 });
    }),
    http.delete('*/api/api-keys/:id', ({ params }) => {
      sent.push(params.id);
      kept = kept.filter((other) => other.id !== params.id);
      return new HttpResponse(null, { status: 204 });
    }),
  );
});

it('makes a key with the rights that were chosen, and shows it once', async () => {
  const { user, queries } = renderApp('/api-keys');
  await user.type(await screen.findByRole('textbox', { name: 'Name' }), 'Import');
  await user.click(screen.getByRole('checkbox', { name: 'Read interviews' }));
  await user.click(screen.getByRole('checkbox', { name: 'something:new' }));
  await user.selectOptions(screen.getByRole('combobox', { name: 'Valid for' }), '365');
  await user.click(screen.getByRole('button', { name: 'Create key' }));
  expect(await screen.findByText('viva_secret_3')).toBeVisible();
  expect(screen.getByText(/It is shown this one time/)).toBeVisible();
  expect(sent).toEqual([{ name: 'Import', scopes: ['interviews:read', 'something:new'], expiresInDays: 365 }]);
  const write = vi.spyOn(navigator.clipboard, 'writeText');
  await user.click(screen.getByRole('button', { name: 'Copy' }));
  expect(await screen.findByRole('button', { name: 'Copied' })).toBeVisible();
  expect(write).toHaveBeenCalledWith('viva_secret_3');
  expect(await screen.findByRole('row', { name: /Import/ })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'I have kept it' }));
  expect(screen.queryByText('viva_secret_3')).toBeNull();
  const inMemory = [queries.getQueryCache().getAll().map((query) => query.state.data), queries.getMutationCache().getAll().map((mutation) => mutation.state.data)];
  await waitFor(() => expect(JSON.stringify(inMemory)).not.toContain('viva_secret_3'));
});

it('leaves the end open only when asked to', async () => {
  const { user } = renderApp('/api-keys');
  await user.type(await screen.findByRole('textbox', { name: 'Name' }), 'Import');
  await user.click(screen.getByRole('checkbox', { name: 'Read interviews' }));
  await user.selectOptions(screen.getByRole('combobox', { name: 'Valid for' }), 'No end');
  await user.click(screen.getByRole('button', { name: 'Create key' }));
  await waitFor(() => expect(sent).toEqual([{ name: 'Import', scopes: ['interviews:read'] }]));
});

it('asks for a name and a right before it makes one', async () => {
  const { user } = renderApp('/api-keys');
  await user.click(await screen.findByRole('button', { name: 'Create key' }));
  expect(screen.getByText('Give the key a name.')).toBeVisible();
  expect(screen.getByText('Choose at least one.')).toBeVisible();
  expect(sent).toEqual([]);
});

it('revokes after asking', async () => {
  const { user } = renderApp('/api-keys');
  await user.click(await screen.findByRole('button', { name: 'Revoke Night report' }));
  expect(sent).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Revoke' }));
  expect(await screen.findByText('No keys yet')).toBeVisible();
  expect(sent).toEqual(['k1']);
});

it('says why a role gets no list', async () => {
  server.use(http.get('*/api/api-keys', () => problem(403, 'not-allowed', 'no')));
  renderApp('/api-keys');
  expect(await screen.findByText(/Your role does not allow this/)).toBeVisible();
});
