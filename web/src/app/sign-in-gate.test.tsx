import { screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { afterEach, describe, expect, it } from 'vitest';
import { chooseLanguage } from '@/lib/i18n';
import { session } from '@/test/fixtures';
import { inOrganisation, inPersonalSpace, stranger } from '@/test/people';
import { renderApp } from '@/test/render-app';
import { problem, server } from '@/test/server';

const here = (answer: () => object) => server.use(http.get('*/api/me', () => HttpResponse.json(answer())));
const listing = (title: () => string) =>
  server.use(
    http.get('*/api/sessions', () => HttpResponse.json({ sessions: [session({ jobTitle: title() })], next: null })),
    http.get('*/api/practice/summary', () => HttpResponse.json({ sessions: 1, latest: session({ jobTitle: title() }), inProgress: null, priorityFix: null })),
  );
const menu = async (user: ReturnType<typeof renderApp>['user']) => {
  await user.click((await screen.findAllByRole('button', { name: /Account and organisations/ }))[0] as HTMLElement);
  return screen.getByRole('menu');
};

afterEach(async () => {
  await chooseLanguage('en');
  document.cookie = 'XSRF-TOKEN=; max-age=0';
});

describe('without sign-in', () => {
  it('shows nothing of accounts', async () => {
    renderApp('/');
    await screen.findByRole('heading', { level: 1 });
    expect(screen.queryByRole('button', { name: /Account/ })).toBeNull();
    expect(screen.queryByRole('link', { name: /API keys|Audit|Organisation|mail/ })).toBeNull();
    expect(screen.getAllByText(/Nothing leaves this machine/).length).toBeGreaterThan(0);
  });

  it.each(['/profile', '/organisation', '/api-keys', '/audit', '/join-organisation'])('has nothing at %s', async (path) => {
    renderApp(path);
    expect(await screen.findByText('There is nothing at this address', { selector: 'p' })).toBeVisible();
  });

  it('leads from the door to the start page', async () => {
    const { router } = renderApp('/sign-in');
    await waitFor(() => expect(router.state.location.pathname).toBe('/'));
  });

  it('goes on when nobody answers who is here', async () => {
    server.use(http.get('*/api/me', () => problem(500, 'unexpected', 'no')));
    listing(() => 'Night Nurse');
    renderApp('/sessions');
    expect(await screen.findByRole('link', { name: 'Night Nurse' })).toBeVisible();
  });
});

describe('with sign-in', () => {
  it('leads a stranger to the door and remembers where they were going', async () => {
    here(() => stranger);
    const { router } = renderApp('/sessions/s1');
    expect(await screen.findByRole('textbox', { name: 'E-mail address' })).toBeVisible();
    expect(router.state.location.search).toEqual({ returnTo: '/sessions/s1' });
  });

  it('leads to the door when the server no longer knows who asks', async () => {
    here(() => inPersonalSpace);
    server.use(http.get('*/api/sessions', () => problem(401, 'sign-in-required', 'no')));
    const { router, queries } = renderApp('/sessions');
    expect(await screen.findByRole('textbox', { name: 'E-mail address' })).toBeVisible();
    expect(router.state.location).toMatchObject({ pathname: '/sign-in', search: { returnTo: '/sessions' } });
    expect(queries.getQueryData(['practice', 'summary'])).toBeUndefined();
  });

  it('goes on from the door for whoever is in already, and never to another site', async () => {
    here(() => inPersonalSpace);
    listing(() => 'Night Nurse');
    const { router } = renderApp('/sign-in?returnTo=/sessions');
    expect(await screen.findByRole('link', { name: 'Night Nurse' })).toBeVisible();
    expect(router.state.location.pathname).toBe('/sessions');
    const other = renderApp('/sign-in?returnTo=//elsewhere.example').router;
    await waitFor(() => expect(other.state.location.href).toBe('/'));
  });

  it('speaks the language of the profile where none was chosen in this browser', async () => {
    here(() => ({ ...inPersonalSpace, user: { ...inPersonalSpace.user, locale: 'de' } }));
    listing(() => 'Night Nurse');
    renderApp('/sessions');
    expect(await screen.findByRole('heading', { level: 1, name: 'Gespräche' })).toBeVisible();
  });

  it('keeps the language that was chosen in this browser', async () => {
    await chooseLanguage('en');
    here(() => ({ ...inPersonalSpace, user: { ...inPersonalSpace.user, locale: 'de' } }));
    listing(() => 'Night Nurse');
    renderApp('/sessions');
    await screen.findByRole('link', { name: 'Night Nurse' });
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Sessions');
  });

  it('goes on where a person was going after another site has signed them in', async () => {
    sessionStorage.setItem('vivavoce.return-to', '/sessions');
    here(() => inPersonalSpace);
    listing(() => 'Night Nurse');
    const { router } = renderApp('/');
    await waitFor(() => expect(router.state.location.pathname).toBe('/sessions'));
    expect(sessionStorage.getItem('vivavoce.return-to')).toBeNull();
  });

  it('shows that changes come from its own page', async () => {
    const seen: (string | null)[] = [];
    document.cookie = 'XSRF-TOKEN=a%20b';
    here(() => inOrganisation());
    server.use(
      http.get('*/api/sessions', ({ request }) => {
        seen.push(request.headers.get('X-XSRF-TOKEN'));
        return HttpResponse.json({ sessions: [session()], next: null });
      }),
      http.delete('*/api/sessions/:id', ({ request }) => {
        seen.push(request.headers.get('X-XSRF-TOKEN'));
        return new HttpResponse(null, { status: 204 });
      }),
    );
    const { user } = renderApp('/sessions');
    await user.click(await screen.findByRole('button', { name: /Delete Night Nurse/ }));
    await user.click(screen.getByRole('button', { name: 'Delete it' }));
    await waitFor(() => expect(seen.slice(0, 2)).toEqual([null, 'a b']));
  });
});

describe('the account menu', () => {
  it('switches to another organisation, goes home and forgets what was read before', async () => {
    let now = inPersonalSpace;
    here(() => now);
    listing(() => (now.tenant?.kind === 'personal' ? 'Night Nurse' : 'Driver'));
    server.use(
      http.post('*/api/me/tenant', async ({ request }) => {
        expect(await request.json()).toEqual({ tenantId: 'kestrel' });
        now = inOrganisation();
        return HttpResponse.json(now);
      }),
    );
    const { user, router, queries } = renderApp('/sessions');
    await screen.findByRole('link', { name: 'Night Nurse' });
    await menu(user);
    expect(screen.getByRole('menuitemradio', { name: /Personal space/ })).toBeChecked();
    await user.click(screen.getByRole('menuitemradio', { name: /Kestrel Freight/ }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/'));
    expect(await screen.findByRole('link', { name: 'Driver' })).toBeVisible();
    expect(screen.queryByText('Night Nurse')).toBeNull();
    expect(JSON.stringify(queries.getQueryData(['sessions', 'all']) ?? null)).not.toContain('Night Nurse');
  });

  it('forgets what was read before when another tab has switched', async () => {
    let now = inPersonalSpace;
    here(() => now);
    listing(() => (now.tenant?.kind === 'personal' ? 'Night Nurse' : 'Driver'));
    const { queries } = renderApp('/sessions');
    await screen.findByRole('link', { name: 'Night Nurse' });
    now = inOrganisation();
    await queries.refetchQueries({ queryKey: ['me'] });
    expect(await screen.findByRole('link', { name: 'Driver' })).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Night Nurse' })).toBeNull();
  });

  it('signs out and leaves nothing behind', async () => {
    here(() => inPersonalSpace);
    listing(() => 'Night Nurse');
    server.use(http.post('*/api/me/sign-out', () => new HttpResponse(null, { status: 204 })));
    localStorage.setItem('vivavoce.set-up', '{"role":"Night Nurse"}');
    sessionStorage.setItem('vivavoce.draft.s1', 'I chose');
    const { user, queries } = renderApp('/sessions');
    await screen.findByRole('link', { name: 'Night Nurse' });
    await menu(user);
    await user.click(screen.getByRole('menuitem', { name: 'Sign out' }));
    expect(await screen.findByRole('textbox', { name: 'E-mail address' })).toBeVisible();
    expect(queries.getQueryData(['sessions', 'all'])).toBeUndefined();
    expect(localStorage.getItem('vivavoce.set-up')).toBeNull();
    expect(sessionStorage.getItem('vivavoce.draft.s1')).toBeNull();
  });

  it('moves by arrow keys, and gives the focus back', async () => {
    here(() => inPersonalSpace);
    listing(() => 'Night Nurse');
    const { user } = renderApp('/sessions');
    await menu(user);
    expect(screen.getByRole('menuitemradio', { name: /Personal space/ })).toHaveFocus();
    await user.keyboard('{ArrowUp}');
    expect(screen.getByRole('menuitem', { name: 'Sign out' })).toHaveFocus();
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(screen.getByRole('menuitemradio', { name: /Kestrel/ })).toHaveFocus();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('menu')).toBeNull();
    expect(screen.getAllByRole('button', { name: /Account and organisations/ })[0]).toHaveFocus();
  });

  it.each([
    ['owner', true],
    ['admin', true],
    ['recruiter', false],
    ['viewer', false],
  ] as const)('shows the audit log to those who may read it: %s', async (role, shown) => {
    here(() => inOrganisation(role));
    listing(() => 'Night Nurse');
    renderApp('/sessions');
    expect(await screen.findByRole('link', { name: 'Organisation' })).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Audit log' }) !== null).toBe(shown);
  });
});

describe('a role', () => {
  it.each([
    ['viewer', 0, 0],
    ['recruiter', 1, 0],
    ['admin', 1, 1],
  ] as const)('shows only what it may do with interviews: %s', async (role, interviewing, deleting) => {
    here(() => inOrganisation(role));
    listing(() => 'Night Nurse');
    renderApp('/sessions');
    await screen.findByRole('link', { name: 'Night Nurse' });
    expect(new Set(screen.queryAllByRole('link', { name: 'New interview' }).map((link) => link.getAttribute('href'))).size).toBe(interviewing);
    expect(screen.queryAllByRole('button', { name: /Delete Night Nurse/ })).toHaveLength(deleting);
  });

  it('that reads is shown to the interviews, and not to a set-up', async () => {
    here(() => inOrganisation('reviewer'));
    listing(() => 'Night Nurse');
    renderApp('/');
    expect(await screen.findByText('You are here to read')).toBeVisible();
    expect(screen.queryAllByRole('link').filter((link) => link.getAttribute('href')?.startsWith('/practice'))).toEqual([]);
  });

  it.each(['/practice/new', '/practice/s1/check'])('that reads finds no form at %s, but what it may not', async (path) => {
    here(() => inOrganisation('viewer'));
    renderApp(path);
    expect(await screen.findByText(/In Kestrel Freight your role is: Viewer/)).toBeVisible();
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.getByRole('link', { name: 'Go to the start page' })).toHaveAttribute('href', '/');
  });
});
