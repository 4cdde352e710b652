import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Member } from '@/lib/api/accounts';
import type { Me, Role } from '@/lib/api/me';
import { inOrganisation, inPersonalSpace, kestrel } from '@/test/people';
import { renderApp } from '@/test/render-app';
import { problem, server } from '@/test/server';

const member = (id: string, role: Role, over: Partial<Member> = {}): Member => ({ userId: id, name: id, email: `${id}@example.org`, role, joinedAt: '2026-11-01T08:00:00Z', you: false, ...over });
const invitation = { id: 'i1', email: 'ines@example.org', role: 'reviewer', createdAt: '2026-11-19T08:00:00Z', expiresAt: '2026-11-26T08:00:00Z' };
const sent: { method: string; path: string; body: unknown }[] = [];
let now: Me;

/** An organisation as a member with this role finds it. */
function organisationOf(role: Role) {
  now = inOrganisation(role);
  const manager = role === 'owner' || role === 'admin';
  server.use(
    http.get('*/api/me', () => HttpResponse.json(now)),
    http.get('*/api/sessions', () => HttpResponse.json({ sessions: [], next: null })),
    http.get('*/api/organisation', () => HttpResponse.json({ id: 'kestrel', name: 'Kestrel Freight', createdAt: '2026-11-01T08:00:00Z', role })),
    http.get('*/api/organisation/members', () =>
      HttpResponse.json({ members: [member('Nadia', role, { you: true }), member('Olu', 'owner'), member('Ana', 'admin'), member('Rui', 'viewer')], invitations: manager ? [invitation] : [] }),
    ),
  );
}

const answering = (method: 'post' | 'patch' | 'delete', path: string, answer: () => Response) =>
  server.use(
    http[method](`*/api/${path}`, async ({ request }) => {
      const text = await request.text();
      sent.push({ method, path: new URL(request.url).pathname, body: text ? JSON.parse(text) : null });
      return answer();
    }),
  );

const done = () => new HttpResponse(null, { status: 204 });

beforeEach(() => {
  sent.length = 0;
});

describe('members', () => {
  it('are shown to everyone, and changed only by those who may', async () => {
    organisationOf('reviewer');
    renderApp('/organisation');
    expect(await screen.findByRole('row', { name: /Rui/ })).toBeVisible();
    expect(within(screen.getByRole('row', { name: /Nadia/ })).getByText('You')).toBeVisible();
    expect(screen.queryByRole('combobox', { name: /Role of/ })).toBeNull();
    expect(screen.queryByRole('button', { name: /Remove|Invite|Save|Transfer|Delete/ })).toBeNull();
    expect(screen.getByRole('button', { name: 'Leave the organisation' })).toBeEnabled();
  });

  it('with the same role or a higher one are left alone by an admin', async () => {
    organisationOf('admin');
    renderApp('/organisation');
    const choice = await screen.findByRole('combobox', { name: 'Role of Rui' });
    expect(within(choice).queryByRole('option', { name: 'Admin' })).toBeNull();
    expect(screen.getAllByRole('combobox', { name: /Role of/ })).toHaveLength(1);
    expect(screen.queryByRole('button', { name: /Transfer|Delete/ })).toBeNull();
  });

  it('get another role at once', async () => {
    organisationOf('owner');
    answering('patch', 'organisation/members/:id', () => HttpResponse.json(member('Rui', 'recruiter')));
    const { user } = renderApp('/organisation');
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Role of Rui' }), 'recruiter');
    await waitFor(() => expect(sent).toEqual([{ method: 'patch', path: '/api/organisation/members/Rui', body: { role: 'recruiter' } }]));
  });

  it('keep their role, and it is said why, when the server refuses', async () => {
    organisationOf('owner');
    answering('patch', 'organisation/members/:id', () => problem(403, 'role-not-yours-to-give', 'no'));
    const { user } = renderApp('/organisation');
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Role of Rui' }), 'admin');
    expect(await screen.findByText(/only give and take roles below your own/)).toBeVisible();
    await waitFor(() => expect(screen.getByRole('combobox', { name: 'Role of Rui' })).toHaveValue('viewer'));
  });

  it('are removed only after asking', async () => {
    organisationOf('owner');
    answering('delete', 'organisation/members/:id', done);
    const { user } = renderApp('/organisation');
    await user.click(await screen.findByRole('button', { name: 'Remove Rui' }));
    expect(sent).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Remove' }));
    await waitFor(() => expect(sent).toMatchObject([{ method: 'delete', path: '/api/organisation/members/Rui' }]));
    await waitFor(() => expect(screen.queryByRole('heading', { name: 'Remove Rui?' })).toBeNull());
  });
});

describe('invitations', () => {
  it('go to an address with a role', async () => {
    organisationOf('admin');
    answering('post', 'organisation/invitations', () => HttpResponse.json({ ...invitation, email: 'tom@example.org' }, { status: 201 }));
    const { user } = renderApp('/organisation');
    await user.type(await screen.findByRole('textbox', { name: 'E-mail address' }), 'tom@example.org');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Role' }), 'reviewer');
    await user.click(screen.getByRole('button', { name: 'Invite' }));
    expect(await screen.findByText(/An invitation for tom@example.org is on its way/)).toBeVisible();
    expect(sent[0]?.body).toEqual({ email: 'tom@example.org', role: 'reviewer' });
  });

  it('are withdrawn after asking', async () => {
    organisationOf('owner');
    answering('delete', 'organisation/invitations/:id', done);
    const { user } = renderApp('/organisation');
    await user.click(await screen.findByRole('button', { name: 'Withdraw the invitation for ines@example.org' }));
    await user.click(screen.getByRole('button', { name: 'Withdraw' }));
    await waitFor(() => expect(sent).toMatchObject([{ path: '/api/organisation/invitations/i1' }]));
  });
});

describe('an organisation', () => {
  it('is not left by its owner, who is told what to do', async () => {
    organisationOf('owner');
    renderApp('/organisation');
    expect(await screen.findByText(/by transferring the ownership first/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Leave the organisation' })).toBeNull();
  });

  it('cannot be left by whoever has just become its owner', async () => {
    organisationOf('admin');
    answering('post', 'organisation/leave', () => problem(409, 'last-owner', 'no'));
    const { user } = renderApp('/organisation');
    await user.click(await screen.findByRole('button', { name: 'Leave the organisation' }));
    await user.click(screen.getByRole('button', { name: 'Leave' }));
    expect(await screen.findByText(/needs an owner. Transfer the ownership/)).toBeVisible();
  });

  it('is left for the personal space', async () => {
    organisationOf('viewer');
    answering('post', 'organisation/leave', () => {
      now = inPersonalSpace;
      return done();
    });
    const { user, router } = renderApp('/organisation');
    await user.click(await screen.findByRole('button', { name: 'Leave the organisation' }));
    await user.click(screen.getByRole('button', { name: 'Leave' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/'));
    expect((await screen.findAllByRole('button', { name: /in Personal space/ })).length).toBeGreaterThan(0);
  });

  it('is handed to another member', async () => {
    organisationOf('owner');
    answering('post', 'organisation/owner', done);
    const { user } = renderApp('/organisation');
    await user.click(await screen.findByRole('button', { name: 'Transfer the ownership' }));
    expect(screen.getByRole('button', { name: 'Transfer' })).toBeDisabled();
    await user.selectOptions(screen.getByRole('combobox', { name: 'New owner' }), 'Ana');
    await user.click(screen.getByRole('button', { name: 'Transfer' }));
    await waitFor(() => expect(sent).toMatchObject([{ path: '/api/organisation/owner', body: { userId: 'Ana' } }]));
  });

  it('is deleted only by its name', async () => {
    organisationOf('owner');
    answering('delete', 'organisation', () => {
      now = inPersonalSpace;
      return done();
    });
    const { user, router } = renderApp('/organisation');
    await user.click(await screen.findByRole('button', { name: 'Delete the organisation' }));
    await user.type(screen.getByRole('textbox', { name: /Type “Kestrel Freight”/ }), 'Kestrel{Enter}');
    expect(screen.getByRole('button', { name: 'Delete it' })).toBeDisabled();
    expect(sent).toEqual([]);
    await user.type(screen.getByRole('textbox', { name: /Type “Kestrel Freight”/ }), ' Freight');
    await user.click(screen.getByRole('button', { name: 'Delete it' }));
    await waitFor(() => expect(sent).toMatchObject([{ method: 'delete', path: '/api/organisation', body: { name: 'Kestrel Freight' } }]));
    await waitFor(() => expect(router.state.location.pathname).toBe('/'));
  });

  it('gets another name', async () => {
    organisationOf('admin');
    answering('patch', 'organisation', () => HttpResponse.json({ id: 'kestrel', name: 'Kestrel', createdAt: '2026-11-01T08:00:00Z', role: 'admin' }));
    const { user } = renderApp('/organisation');
    const name = await screen.findByRole('textbox', { name: 'Name of the organisation' });
    await user.clear(name);
    await user.type(name, 'Kestrel{Enter}');
    expect(await screen.findByRole('heading', { level: 1, name: 'Kestrel' })).toBeVisible();
  });

  it('is made, and one is in it', async () => {
    organisationOf('owner');
    now = inPersonalSpace;
    answering('post', 'organisations', () => {
      now = inOrganisation();
      return HttpResponse.json(kestrel(), { status: 201 });
    });
    const { user } = renderApp('/organisation/new');
    await user.click(await screen.findByRole('button', { name: 'Create it' }));
    expect(await screen.findByText('Give it a name.')).toBeVisible();
    await user.type(screen.getByRole('textbox', { name: 'Name of the organisation' }), 'Kestrel Freight{Enter}');
    expect(await screen.findByRole('heading', { level: 1, name: 'Kestrel Freight' })).toBeVisible();
    expect(sent).toMatchObject([{ body: { name: 'Kestrel Freight' } }]);
  });

  it('is offered where there is none', async () => {
    organisationOf('owner');
    now = inPersonalSpace;
    server.use(http.get('*/api/organisation', () => problem(404, 'organisation-not-found', 'no')));
    renderApp('/organisation');
    expect(await screen.findByText('You are in your personal space', { selector: 'p' })).toBeVisible();
    expect(screen.getByRole('main').querySelector('a')).toHaveAttribute('href', '/organisation/new');
  });
});
