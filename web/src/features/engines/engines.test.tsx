import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Providers } from '@/lib/api/engines';
import { connection, deepgram, hearing, providers, rung, usage } from '@/test/engines';
import { inOrganisation } from '@/test/people';
import { renderApp } from '@/test/render-app';
import { problem, server } from '@/test/server';

const secret = 'dg-0123456789';
const sent: unknown[] = [];
let now: Providers;

beforeEach(() => {
  sent.length = 0;
  now = providers();
  server.use(
    http.get('*/api/providers', () => HttpResponse.json(now)),
    http.get('*/api/providers/usage', ({ request }) => HttpResponse.json(usage({ month: new URL(request.url).searchParams.get('month') ?? '', items: [] }))),
    http.put('*/api/providers/policy', async ({ request }) => {
      const body = (await request.json()) as { stayLocal: boolean; perSession: number | null; perMonth: number | null };
      sent.push(body);
      now = { ...now, stayLocal: { ...now.stayLocal, on: body.stayLocal }, budgets: { ...now.budgets, perSession: body.perSession, perMonth: body.perMonth } };
      return HttpResponse.json(now);
    }),
    http.put('*/api/providers/:provider/key', async ({ request, params }) => {
      sent.push(params.provider, await request.json());
      now = { ...now, connections: now.connections.map((other) => (other.provider === params.provider ? { ...other, key: 'own', changedAt: '2026-11-20T08:00:00Z' } : other)) };
      return new HttpResponse(null, { status: 204 });
    }),
    http.delete('*/api/providers/:provider/key', ({ params }) => {
      sent.push(`removed ${String(params.provider)}`);
      now = { ...now, connections: now.connections.map((other) => (other.provider === params.provider ? { ...other, key: 'none', changedAt: null } : other)) };
      return new HttpResponse(null, { status: 204 });
    }),
  );
});

const region = (name: string) => screen.findByRole('region', { name });

describe('the engines', () => {
  it('are listed as they stand: who is asked first, how fast, and why the others are not', async () => {
    renderApp('/engines');
    const hears = within(await region('Hearing'));
    const [cloud, builtIn] = hears.getAllByRole('listitem');
    expect(cloud).toHaveTextContent('Deepgram Nova-3');
    expect(cloud).toHaveTextContent('needs a key');
    expect(cloud).not.toHaveTextContent('In use');
    expect(builtIn).toHaveTextContent('In use');
    expect(builtIn).toHaveTextContent('at p99 812 ms (42 requests)');
    expect(builtIn).toHaveTextContent('Given up on after 4,000 ms.');
    expect(hears.getByText(/weak on real voices/)).toBeVisible();
    expect(within(await region('Thinking')).getByText(/the written bank and fixed rules/i, { selector: '.font-medium' })).toBeVisible();
  });

  it('say in the vendor\'s words what failed, and when they are asked again', async () => {
    now = providers({
      services: [hearing(deepgram({ state: 'failing', error: { kind: 'unauthorised', message: 'Invalid credentials.', at: '2026-11-20T10:00:00Z' }, nextTryAt: '2026-11-20T10:01:00Z' }), rung())],
    });
    renderApp('/engines');
    const row = (await screen.findByText('Deepgram Nova-3')).closest('li') as HTMLElement;
    expect(row).toHaveTextContent('failing');
    expect(row).toHaveTextContent('the key was refused');
    expect(within(row).getByText('Invalid credentials.')).toHaveAttribute('lang', 'en');
    expect(row).toHaveTextContent(/Tried again 20 Nov 2026/);
  });

  it('tell of a server that was found on this machine and is not used yet', async () => {
    now = providers({ connections: [connection({ provider: 'ollama', name: 'Ollama', needsKey: false, offered: 'http://127.0.0.1:11434' })] });
    renderApp('/engines');
    const row = within(await region('Providers and keys')).getByRole('listitem');
    expect(row).toHaveTextContent('Found on this machine at http://127.0.0.1:11434.');
  });

  it('do not call a better recogniser weak', async () => {
    now = providers({ services: [hearing(deepgram({ state: 'working' }), rung())] });
    renderApp('/engines');
    expect(within(await region('Hearing')).queryByText(/weak on real voices/)).toBeNull();
    expect((await screen.findAllByText(/may go to Deepgram/))[0]).toBeVisible();
  });

  it('say that they could not be loaded', async () => {
    server.use(http.get('*/api/providers', () => problem(500, 'unexpected', 'x')));
    renderApp('/engines');
    expect(await screen.findByText('The engines could not be loaded')).toBeVisible();
  });
});

describe('keys', () => {
  it('are handed over, and nothing of them is kept in the page', async () => {
    const { user, queries } = renderApp('/engines');
    await user.click(await screen.findByRole('button', { name: 'Set the key of Deepgram' }));
    await user.click(screen.getByRole('button', { name: 'Store key' }));
    expect(screen.getByText('Paste the key.')).toBeVisible();
    const field = screen.getByLabelText('Key');
    expect(field).toHaveAttribute('type', 'password');
    await user.type(field, ` ${secret} `);
    await user.click(screen.getByRole('button', { name: 'Store key' }));
    expect(await screen.findByText(/^key set, 20 Nov 2026/)).toBeVisible();
    expect(sent).toEqual(['deepgram', { key: secret }]);
    expect(screen.queryByLabelText('Key')).toBeNull();
    const held = [queries.getQueryCache().getAll().map((query) => query.state.data), queries.getMutationCache().getAll().map((mutation) => [mutation.state.variables, mutation.state.data])];
    expect(JSON.stringify(held)).not.toContain(secret);
    expect(document.body.innerHTML).not.toContain(secret);
  });

  it('are removed after asking', async () => {
    now = providers({ connections: [connection({ key: 'own' })] });
    const { user } = renderApp('/engines');
    await user.click(await screen.findByRole('button', { name: 'Remove the key of Deepgram' }));
    expect(sent).toEqual([]);
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Remove key' }));
    expect(await screen.findByText('no key')).toBeVisible();
    expect(sent).toEqual(['removed deepgram']);
  });

  it('of the installation cannot be removed here', async () => {
    now = providers({ connections: [connection({ key: 'installation' })] });
    renderApp('/engines');
    expect(await screen.findByText('key of the installation')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Use another key for Deepgram' })).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Remove the key/ })).toBeNull();
  });

  it('are tried with one press, which says how fast or what exactly went wrong', async () => {
    server.use(
      http.post('*/api/providers/deepgram/trial', () =>
        HttpResponse.json({
          results: [
            { kind: 'speech-to-text', rung: 'deepgram', ok: true, latencyMs: 312.4, error: null },
            { kind: 'text-to-speech', rung: 'deepgram', ok: false, latencyMs: null, error: { kind: 'UNAUTHORISED', status: 401, message: 'Invalid credentials.' } },
          ],
        }),
      ),
    );
    const { user } = renderApp('/engines');
    await user.click(await screen.findByRole('button', { name: 'Try Deepgram' }));
    expect(await screen.findByText('Hearing, Deepgram Nova-3: works, 312 ms.')).toBeVisible();
    expect(screen.getByText(/^Speaking, deepgram: the key was refused \(401\)\.$/)).toBeVisible();
    expect(screen.getByText('Invalid credentials.')).toBeVisible();
  });
});

describe('what engines may do', () => {
  it('is confined to this machine by one switch', async () => {
    const { user } = renderApp('/engines');
    await user.click(await screen.findByRole('switch', { name: /^Never leave this machine/ }));
    await waitFor(() => expect(sent).toEqual([{ stayLocal: true, perSession: null, perMonth: null }]));
    expect(await screen.findByRole('switch', { name: /^Never leave/, checked: true })).toBeEnabled();
  });

  it('cannot be widened where the installation confines it', async () => {
    now = providers({ stayLocal: { on: true, forced: true } });
    renderApp('/engines');
    expect(await screen.findByRole('switch', { name: /^Never leave/ })).toBeDisabled();
    expect(screen.getByText(/It can only be changed there/)).toBeVisible();
  });

  it('is limited by budgets', async () => {
    now = providers({ budgets: { currency: 'USD', perSession: null, perMonth: 20, spentThisMonth: 3.456 } });
    const { user } = renderApp('/engines');
    expect(await screen.findByText('Spent this month: $3.46 of $20.00')).toBeVisible();
    const perSession = screen.getByRole('textbox', { name: 'Per interview' });
    await user.type(perSession, 'a lot');
    await user.click(screen.getByRole('button', { name: 'Save budgets' }));
    expect(screen.getByText(/^Give an amount/)).toBeVisible();
    expect(sent).toEqual([]);
    await user.clear(perSession);
    await user.type(perSession, '0,50');
    await user.clear(screen.getByRole('textbox', { name: 'Per month' }));
    await user.click(screen.getByRole('button', { name: 'Save budgets' }));
    await waitFor(() => expect(sent).toEqual([{ stayLocal: false, perSession: 0.5, perMonth: null }]));
    expect(await screen.findByText('Spent this month: $3.46')).toBeVisible();
  });

  it('is shown, not offered, to those who may only look', async () => {
    server.use(http.get('*/api/me', () => HttpResponse.json(inOrganisation('viewer'))));
    renderApp('/engines');
    expect(await screen.findByText(/Your role lets you look/)).toBeVisible();
    expect(await screen.findByRole('switch', { name: /^Never leave/ })).toBeDisabled();
    expect(screen.queryByRole('button', { name: /^(Set|Use|Try|Save)/ })).toBeNull();
    expect(screen.getAllByText('no limit')).toHaveLength(2);
  });
});

it('shows what a month has used, and lets one look at another', async () => {
  server.use(
    http.get('*/api/providers/usage', ({ request }) => {
      const month = new URL(request.url).searchParams.get('month') ?? '';
      sent.push(month);
      return HttpResponse.json(usage(sent.length === 1 ? { month } : { month, items: [] }));
    }),
  );
  const { user } = renderApp('/engines');
  expect(await screen.findByText('Estimated cost: $1.23')).toBeVisible();
  expect(screen.getByRole('row', { name: 'Deepgram Nova-3 Hearing 1,234 seconds of sound $1.20' })).toBeVisible();
  expect(screen.getByRole('row', { name: 'gone Speaking 1 character $0.0345' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'Interview 000000ab' })).toHaveAttribute('href', '/sessions/01980000-0000-7000-8000-0000000000ab');
  const months = within(screen.getByRole('combobox', { name: 'Month' })).getAllByRole<HTMLOptionElement>('option');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Month' }), months[1] as HTMLOptionElement);
  expect(await screen.findByText('Nothing was used in this month.')).toBeVisible();
  expect(sent[1]).toBe(months[1]?.value);
});
