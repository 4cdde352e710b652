import { screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import type { AuditEvent } from '@/lib/api/accounts';
import type { Role } from '@/lib/api/me';
import { inOrganisation } from '@/test/people';
import { renderApp } from '@/test/render-app';
import { server } from '@/test/server';

const event = (over: Partial<AuditEvent> = {}): AuditEvent => ({
  id: 'e1', at: '2026-11-20T08:00:00Z', actor: { kind: 'person', id: 'nadia', name: 'Nadia Osei' }, action: 'member.removed', subject: { kind: 'member', id: 'rui' }, details: { role: 'viewer' }, ...over,
});
const asked: string[] = [];

function as(role: Role) {
  server.use(
    http.get('*/api/me', () => HttpResponse.json(inOrganisation(role))),
    http.get('*/api/audit', ({ request }) => {
      const { search, searchParams } = new URL(request.url);
      asked.push(search);
      if (searchParams.get('action')) return HttpResponse.json({ events: [], next: null });
      return HttpResponse.json(
        searchParams.get('cursor')
          ? { events: [event({ id: 'e3', action: 'kettle.boiled', subject: null, actor: { kind: 'system', id: null, name: '' } })], next: null }
          : { events: [event()], next: 'c+1' },
      );
    }),
  );
}

beforeEach(() => {
  asked.length = 0;
  as('owner');
});

it('says in words who did what, and gives a code it does not know as it is', async () => {
  const { user } = renderApp('/audit');
  expect(await screen.findByRole('row', { name: /Nadia Osei.*Member removed.*Role: Viewer.*Member.*rui/ })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Show older entries' }));
  expect(await screen.findByRole('row', { name: /Viva Voce.*kettle\.boiled/ })).toBeVisible();
  expect(asked.at(-1)).toContain('cursor=c%2B1');
  expect(screen.queryByRole('button', { name: 'Show older entries' })).toBeNull();
});

it('asks the server for one action only', async () => {
  const { user } = renderApp('/audit');
  await screen.findByRole('row', { name: /Member removed/ });
  await user.selectOptions(screen.getByRole('combobox', { name: 'Action' }), 'API key created');
  expect(await screen.findByText('No entry with this action')).toBeVisible();
  await waitFor(() => expect(asked.at(-1)).toContain('action=api-key.created'));
});

it('offers the file', async () => {
  renderApp('/audit');
  expect(await screen.findByRole('link', { name: 'Download as CSV' })).toHaveAttribute('href', '/api/audit.csv');
});

it('does not even ask for those who may not read it', async () => {
  as('recruiter');
  renderApp('/audit');
  expect(await screen.findByText('Only owners and admins read the log')).toBeVisible();
  expect(asked).toEqual([]);
});

it('names roles as the page does, and leaves the name of an organisation as it is', async () => {
  server.use(
    http.get('*/api/audit', () =>
      HttpResponse.json({
        events: [
          event({ id: 'e1', action: 'member.role-changed', details: { to: 'recruiter', from: 'viewer' } }),
          event({ id: 'e2', action: 'organisation.renamed', details: { from: 'viewer', to: 'Kestrel' } }),
        ],
        next: null,
      }),
    ),
  );
  renderApp('/audit');
  expect(await screen.findByText('Before: Viewer · After: Recruiter')).toBeVisible();
  expect(screen.getByText('Before: viewer · After: Kestrel')).toBeVisible();
});
