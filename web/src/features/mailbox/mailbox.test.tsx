import { screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';
import type { Mail } from '@/lib/api/accounts';
import { stranger } from '@/test/people';
import { renderApp } from '@/test/render-app';
import { problem, server } from '@/test/server';

const mail = (id: string, over: Partial<Mail & { html: string }> = {}) => ({
  id, to: 'nadia@example.org', subject: `Sign in ${id}`, text: 'Open this:\nhttp://localhost:8080/sign-in/confirm?token=t1.\nUntil soon.', html: '<p id="foreign">markup</p>', state: 'kept', createdAt: '2026-11-20T08:00:00Z', ...over,
});

const holding = (...messages: object[]) =>
  server.use(
    http.get('*/api/me', () => HttpResponse.json(stranger)),
    http.get('*/api/mailbox', () => HttpResponse.json({ messages })),
  );

it('opens to a stranger, shows the newest mail as text, and leads to its link', async () => {
  holding(mail('two'), mail('one'));
  const { user } = renderApp('/mailbox');
  expect(await screen.findByRole('link', { name: 'Open the link' })).toHaveAttribute('href', 'http://localhost:8080/sign-in/confirm?token=t1');
  expect(screen.getByRole('button', { name: /Sign in two/ })).toHaveAttribute('aria-expanded', 'true');
  expect(document.querySelector('#foreign')).toBeNull();
  await user.click(screen.getByRole('button', { name: /Sign in one/ }));
  expect(screen.getByRole('button', { name: /Sign in two/ })).toHaveAttribute('aria-expanded', 'false');
  expect(screen.getByRole('button', { name: /Sign in one/ })).toHaveAttribute('aria-expanded', 'true');
});

it('puts no markup of a mail into the page', async () => {
  holding(mail('one', { subject: '<b id="bold">Hello</b>', text: '<img src=x onerror=alert(1)> javascript:alert(1)' }));
  renderApp('/mailbox');
  expect(await screen.findByText('<b id="bold">Hello</b>')).toBeVisible();
  expect(screen.getByText(/<img src=x/)).toBeVisible();
  expect(document.querySelector('#bold, main img')).toBeNull();
  expect(screen.queryByRole('link', { name: 'Open the link' })).toBeNull();
});

it('says where the mailbox can be read when it is not here', async () => {
  server.use(
    http.get('*/api/me', () => HttpResponse.json(stranger)),
    http.get('*/api/mailbox', () => problem(404, 'not-found', 'no')),
  );
  renderApp('/mailbox');
  expect(await screen.findByText('There is no mailbox here')).toBeVisible();
  expect(screen.queryByText(/mail is kept here/)).toBeNull();
});

it('says that mail is coming where there is none yet', async () => {
  holding();
  renderApp('/mailbox');
  expect(await screen.findByText('No mail yet')).toBeVisible();
});
