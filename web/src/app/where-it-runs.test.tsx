import { cleanup, screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { session } from '@/test/fixtures';
import { inOrganisation, inPersonalSpace } from '@/test/people';
import { renderApp } from '@/test/render-app';
import { server } from '@/test/server';

const here = (answer: () => object) => server.use(http.get('*/api/me', () => HttpResponse.json(answer())));

describe('what is said about where it runs', () => {
  it.each([
    ['/', 'On this server', 'On this machine'],
    ['/sessions', /of this space/, /on this machine/],
    ['/practice/new', /on this server/, /on this machine/],
  ])('is true of a server that people sign in to: %s', async (path, said, unsaid) => {
    here(() => inPersonalSpace);
    renderApp(path);
    expect(await screen.findByText(said)).toBeVisible();
    expect(screen.queryByText(unsaid)).toBeNull();
  });

  it.each([
    ['/', 'On this machine'],
    ['/sessions', /on this machine/],
    ['/practice/new', /on this machine/],
  ])('is true of a machine of one\'s own: %s', async (path, said) => {
    renderApp(path);
    expect(await screen.findByText(said)).toBeVisible();
  });

  it('greets whoever is here, not whoever was interviewed last', async () => {
    here(() => inOrganisation('recruiter'));
    server.use(http.get('*/api/practice/summary', () => HttpResponse.json({ sessions: 1, latest: session({ candidateName: 'Rui' }), inProgress: null, priorityFix: null })));
    renderApp('/');
    expect(await screen.findByText(/^The last interview here/)).toBeVisible();
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Nadia Osei');
  });

  it('promises nobody in an organisation that only they see an interview', async () => {
    here(() => inOrganisation('recruiter'));
    server.use(http.get('*/api/sessions', () => HttpResponse.json({ sessions: [], next: null })));
    renderApp('/sessions');
    expect(await screen.findByText(/everyone in this organisation/)).toBeVisible();
    cleanup();
    renderApp('/practice/new');
    expect(await screen.findByText(/^Everyone in this organisation can read/)).toBeVisible();
    expect(screen.queryByText(/Only you/)).toBeNull();
  });
});
