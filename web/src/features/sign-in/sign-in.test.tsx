import { screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { inPersonalSpace, stranger } from '@/test/people';
import { renderApp } from '@/test/render-app';
import { problem, server } from '@/test/server';

const here = (answer: () => object) => server.use(http.get('*/api/me', () => HttpResponse.json(answer())));
const field = () => screen.findByRole('textbox', { name: 'E-mail address' });

beforeEach(() => here(() => stranger));

describe('the door', () => {
  it('sends a link and says where it went and how long it works, not in the address', async () => {
    const asked: unknown[] = [];
    server.use(
      http.post('*/api/sign-in/link', async ({ request }) => {
        asked.push(await request.json());
        return HttpResponse.json({ email: 'nadia@example.org', validMinutes: 15 }, { status: 202 });
      }),
    );
    const { user, router } = renderApp('/sign-in?returnTo=/sessions');
    await user.type(await field(), ' nadia@example.org {Enter}');
    expect(await screen.findByText(/If mail can reach nadia@example.org/)).toBeVisible();
    expect(screen.getByText(/within 15 minutes/)).toBeVisible();
    expect(asked).toEqual([{ email: 'nadia@example.org', returnTo: '/sessions' }]);
    expect(router.state.location.href).toBe('/sign-in/check-mail');
    await user.click(screen.getByRole('button', { name: 'Send it again' }));
    expect(await screen.findByText(/A new link is on its way/)).toBeVisible();
    expect(asked).toHaveLength(2);
  });

  it('asks for an address before it sends anything', async () => {
    const { user } = renderApp('/sign-in');
    await user.type(await field(), 'nadia{Enter}');
    expect(await screen.findByText(/That is not an e-mail address/)).toBeVisible();
    expect(await field()).toBeInvalid();
  });

  it('takes the address that a browser knows', async () => {
    renderApp('/sign-in');
    expect(await field()).toHaveAttribute('autocomplete', 'email');
    expect(await field()).toHaveAttribute('type', 'email');
  });

  it('says how long to wait after too many attempts', async () => {
    server.use(http.post('*/api/sign-in/link', () => HttpResponse.json({ type: '/problems/too-many-attempts' }, { status: 429, headers: { 'Retry-After': '300' } })));
    const { user } = renderApp('/sign-in');
    await user.type(await field(), 'nadia@example.org{Enter}');
    expect(await screen.findByText(/Please wait 5 minutes/)).toBeVisible();
  });

  it('leads to other providers by plain links, and only where they are set up', async () => {
    renderApp('/sign-in');
    expect(await screen.findByRole('link', { name: 'Continue with Google' })).toHaveAttribute('href', '/api/sign-in/oidc/google');
  });

  it('shows no field where no link can be sent', async () => {
    here(() => ({ ...stranger, signIn: { ...stranger.signIn, link: false, providers: ['keycloak'] } }));
    renderApp('/sign-in');
    expect(await screen.findByRole('link', { name: 'Continue with keycloak' })).toBeVisible();
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('says in plain words what went wrong elsewhere, and never what the address says', async () => {
    renderApp('/sign-in?problem=email-not-verified');
    expect(await screen.findByText(/has not confirmed your e-mail address/)).toBeVisible();
    renderApp('/sign-in?problem=Call+555+now');
    expect(await screen.findByText(/Nothing was changed. Please try once more/)).toBeVisible();
    expect(screen.queryByText(/555/)).toBeNull();
  });
});

describe('check your mail', () => {
  const sent = () => sessionStorage.setItem('vivavoce.sent-link', JSON.stringify({ email: 'nadia@example.org', validMinutes: 15, returnTo: '/sessions' }));

  it('leads to the mailbox of this machine only where there is one', async () => {
    sent();
    const { queries } = renderApp('/sign-in/check-mail');
    await screen.findByRole('button', { name: 'Send it again' });
    expect(screen.queryByRole('link', { name: /read the mail here/ })).toBeNull();
    here(() => ({ ...stranger, signIn: { ...stranger.signIn, mailbox: true } }));
    await queries.refetchQueries({ queryKey: ['me'] });
    expect(await screen.findByRole('link', { name: /read the mail here/ })).toHaveAttribute('href', '/mailbox');
  });

  it('goes on once the link was opened in another tab', async () => {
    sent();
    server.use(http.get('*/api/sessions', () => HttpResponse.json({ sessions: [], next: null })));
    const { queries, router } = renderApp('/sign-in/check-mail');
    await screen.findByRole('button', { name: 'Send it again' });
    here(() => inPersonalSpace);
    await queries.refetchQueries({ queryKey: ['me'] });
    await waitFor(() => expect(router.state.location.pathname).toBe('/sessions'));
  });

  it('goes back to the door when nothing was sent', async () => {
    const { router } = renderApp('/sign-in/check-mail');
    await waitFor(() => expect(router.state.location.pathname).toBe('/sign-in'));
  });
});

describe('the link of the mail', () => {
  it('takes the token out of the address and uses it up by the button alone', async () => {
    const consumed: unknown[] = [];
    let now: object = stranger;
    here(() => now);
    server.use(
      http.get('*/api/sessions', () => HttpResponse.json({ sessions: [], next: null })),
      http.post('*/api/sign-in/link/consume', async ({ request }) => {
        consumed.push(await request.json());
        now = inPersonalSpace;
        return HttpResponse.json({ returnTo: '/sessions' });
      }),
    );
    const { user, router } = renderApp('/sign-in/confirm?token=secret-1');
    const button = await screen.findByRole('button', { name: 'Sign in' });
    expect(router.state.location.href).toBe('/sign-in/confirm');
    expect(router.history.length).toBe(1);
    expect(consumed).toEqual([]);
    await user.click(button);
    expect(await screen.findByText('No interviews yet')).toBeVisible();
    expect(consumed).toEqual([{ token: 'secret-1' }]);
    expect(JSON.stringify(sessionStorage)).not.toContain('secret-1');
  });

  it('leads nowhere but into this page', async () => {
    let now: object = stranger;
    here(() => now);
    server.use(
      http.post('*/api/sign-in/link/consume', () => {
        now = inPersonalSpace;
        return HttpResponse.json({ returnTo: 'https://elsewhere.example/' });
      }),
    );
    const { user, router } = renderApp('/sign-in/confirm?token=secret-1');
    await user.click(await screen.findByRole('button', { name: 'Sign in' }));
    await waitFor(() => expect(router.state.location.href).toBe('/'));
  });

  it('says when it no longer works, and offers a new one', async () => {
    server.use(http.post('*/api/sign-in/link/consume', () => problem(401, 'sign-in-link-invalid', 'no')));
    const { user } = renderApp('/sign-in/confirm?token=old');
    await user.click(await screen.findByRole('button', { name: 'Sign in' }));
    expect(await screen.findByRole('heading', { name: 'This link no longer works' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Sign in' })).toBeNull();
    await user.click(screen.getByRole('link', { name: 'Get a new link' }));
    expect(await field()).toBeVisible();
  });

  it('keeps the link when the server could not answer', async () => {
    server.use(http.post('*/api/sign-in/link/consume', () => HttpResponse.error()));
    const { user } = renderApp('/sign-in/confirm?token=good');
    await user.click(await screen.findByRole('button', { name: 'Sign in' }));
    expect(await screen.findByText(/The link still holds/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Sign in' })).toBeEnabled();
  });

  it('asks for nothing when there is no token', async () => {
    renderApp('/sign-in/confirm');
    expect(await screen.findByRole('heading', { name: 'This link no longer works' })).toBeVisible();
  });
});
