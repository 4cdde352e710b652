import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import en from '@/locales/en/guides.json';
import type { Finding, Guide, WrittenGuide } from '@/lib/api/guides';
import { inOrganisation } from '@/test/people';
import { content, guide, guideItem, guideList, written } from '@/test/guides';
import { renderApp } from '@/test/render-app';
import { problem, server } from '@/test/server';
import { findingCodes } from './use-finding-words';

const sent: { revision: number; content: WrittenGuide }[] = [];
let now: Guide;

const finding = (over: Partial<Finding>): Finding => ({ pointer: '/name', severity: 'error', code: 'name-missing', message: 'no', values: {}, ...over });

beforeEach(() => {
  sent.length = 0;
  now = guide();
  server.use(
    http.get('*/api/guides', () => HttpResponse.json(guideList(guideItem()))),
    http.get('*/api/guides/:id', () => HttpResponse.json(now)),
    http.put('*/api/guides/:id/draft', async ({ request }) => {
      const body = (await request.json()) as { revision: number; content: WrittenGuide };
      if (body.revision !== now.revision) return problem(409, 'guide-changed', 'no');
      sent.push(body);
      now = { ...now, revision: now.revision + 1, content: body.content, draft: true };
      return HttpResponse.json(now);
    }),
  );
});

const field = (name: string | RegExp) => screen.findByRole('textbox', { name });

it('lists guides with what stands and what is not published yet', async () => {
  server.use(http.get('*/api/guides', () => HttpResponse.json(guideList(guideItem({ draft: true }), guideItem({ id: 'old', name: 'Old one', archived: true })))));
  const { user } = renderApp('/guides');
  expect(await screen.findByRole('link', { name: 'Night shift' })).toBeVisible();
  expect(screen.getByText('Version 1 published')).toBeVisible();
  expect(screen.getByText('Unpublished changes')).toBeVisible();
  expect(screen.queryByText('Old one')).toBeNull();
  await user.click(screen.getByRole('checkbox', { name: 'Show archived guides' }));
  expect(screen.getByText('Old one')).toBeVisible();
});

it('begins an empty guide and opens it', async () => {
  server.use(http.post('*/api/guides', () => HttpResponse.json(now, { status: 201 })));
  const { user, router } = renderApp('/guides');
  await user.click(await screen.findByRole('button', { name: 'New guide' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/guides/g1'));
});

it('has a guide drafted for a job and says that it has to be read', async () => {
  const asked: unknown[] = [];
  now = guide({ draftedBy: 'built-in' });
  server.use(
    http.post('*/api/guides/drafts', async ({ request }) => {
      asked.push(await request.json());
      return HttpResponse.json(now, { status: 201 });
    }),
  );
  const { user } = renderApp('/guides');
  await user.click(await screen.findByRole('button', { name: 'Draft from a job description' }));
  expect(screen.getByRole('button', { name: 'Draft the guide' })).toBeDisabled();
  await user.type(screen.getByRole('textbox', { name: 'Job' }), 'Night Nurse');
  await user.type(screen.getByRole('textbox', { name: 'Job description' }), 'Two wards.');
  await user.click(screen.getByRole('button', { name: 'Draft the guide' }));
  expect(await screen.findByText('Drafted from the built-in bank')).toBeVisible();
  expect(asked).toEqual([{ role: 'Night Nurse', jobDescription: 'Two wards.', interviewType: 'behavioural', level: 'standard', language: 'en' }]);
});

it('tells every fault of a file by its place', async () => {
  server.use(
    http.post('*/api/guides/files', () =>
      HttpResponse.json({ type: 'x/guide-file-unreadable', title: 'no', errors: [{ line: 3, column: 10, place: 'minutes', message: 'a whole number is expected' }] }, { status: 422 }),
    ),
  );
  const { user } = renderApp('/guides');
  await user.upload(await screen.findByLabelText('Open a file', { selector: 'input' }), new File(['x'], 'guide.yaml'));
  expect(await screen.findByText(/Line 3, column 10, minutes:/)).toBeVisible();
  expect(screen.getByText('a whole number is expected')).toBeVisible();
});

it('stores what is typed on the revision it was made on', async () => {
  const { user } = renderApp('/guides/g1');
  await user.type(await field('Name'), '!');
  await waitFor(() => expect(sent).toHaveLength(1), { timeout: 4_000 });
  expect(sent[0]).toMatchObject({ revision: 1, content: { name: 'Night shift!' } });
  expect(await screen.findByText('All changes saved')).toBeVisible();
  await user.type(await field('Name'), '?');
  await waitFor(() => expect(sent[1]).toMatchObject({ revision: 2, content: { name: 'Night shift!?' } }), { timeout: 4_000 });
});

it('writes over nobody: a person decides', async () => {
  const { user } = renderApp('/guides/g1');
  const name = await field('Name');
  now = guide({ revision: 5, content: content({ name: 'Theirs' }) });
  await user.type(name, '!');
  expect(await screen.findByText('Somebody else changed this guide', {}, { timeout: 4_000 })).toBeVisible();
  expect(sent).toEqual([]);
  await waitFor(() => expect(screen.getByRole('button', { name: 'Keep mine' })).toBeEnabled());
  await user.click(screen.getByRole('button', { name: 'Keep mine' }));
  await waitFor(() => expect(sent[0]).toMatchObject({ revision: 5, content: { name: 'Night shift!' } }));
});

it('takes over what somebody else wrote', async () => {
  const { user } = renderApp('/guides/g1');
  const name = await field('Name');
  now = guide({ revision: 5, content: content({ name: 'Theirs' }) });
  await user.type(name, '!');
  await waitFor(() => expect(screen.getByRole('button', { name: 'Take theirs' })).toBeEnabled(), { timeout: 4_000 });
  await user.click(screen.getByRole('button', { name: 'Take theirs' }));
  expect(await field('Name')).toHaveValue('Theirs');
  expect(sent).toEqual([]);
});

it('moves questions and competencies by keyboard', async () => {
  const { user } = renderApp('/guides/g1');
  await user.click(await screen.findByText('Name c1'));
  const card = await screen.findByRole('region', { name: 'Name c1' });
  within(card).getByRole('button', { name: 'Move question 1 down' }).focus();
  await user.keyboard('{Enter}');
  screen.getByRole('button', { name: 'Move Name c1 down' }).focus();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(sent.at(-1)?.content.competencies.map(({ id }) => id)).toEqual(['c2', 'c1']), { timeout: 4_000 });
  expect(sent.at(-1)?.content.competencies[1]?.questions.map(({ id }) => id)).toEqual(['c1-q2', 'c1-q1']);
});

it('shows the share of each weight and the time that questions take', async () => {
  renderApp('/guides/g1');
  expect(await screen.findByText('75 %')).toBeVisible();
  expect(screen.getByText('4 questions take about 10 minutes.')).toBeVisible();
});

it('says what is to be mended where it stands, before publishing', async () => {
  now = guide({
    content: content({ competencies: [written('c1', { name: '', anchors: ['one', '', '', '', ''] })] }),
    findings: [
      finding({ pointer: '/competencies/0/name', code: 'competency-name-missing' }),
      finding({ pointer: '/competencies/0/anchors/1', code: 'anchor-missing', values: { level: '2' } }),
      finding({ pointer: '/competencies/0/questions/0/text', severity: 'warning', code: 'protected-matter', values: { matter: 'age' } }),
    ],
  });
  const { user } = renderApp('/guides/g1');
  await user.click(await screen.findByRole('button', { name: 'Publish' }));
  expect(await screen.findByText(/2 places have to be mended/)).toBeVisible();
  expect(screen.getByRole('textbox', { name: 'What an answer shows at level 2' })).toBeInvalid();
  expect(screen.getByText('Write what an answer shows at level 2.')).toBeVisible();
  await user.click(screen.getByText('What about c1-q1?'));
  expect(await screen.findByText(/protected matter \(age\)/)).toBeVisible();
});

it('publishes after what changes was looked at', async () => {
  now = guide({ content: content({ name: 'Day shift' }), published: { number: 1, publishedAt: '2026-11-19T08:00:00Z', firstUsedAt: '2026-11-19T09:00:00Z', content: content() } });
  server.use(
    http.post('*/api/guides/:id/publish', () => {
      now = { ...now, draft: false, revision: 2, published: { number: 2, publishedAt: '2026-11-19T10:00:00Z', firstUsedAt: null, content: now.content } };
      return HttpResponse.json(now);
    }),
  );
  const { user } = renderApp('/guides/g1');
  await user.click(await screen.findByRole('button', { name: 'Publish' }));
  expect(await screen.findByText('Another name')).toBeVisible();
  expect(screen.getByText(/what you changed becomes version 2/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Publish version 2' }));
  expect(await screen.findByText('Version 2 published')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Publish' })).toBeDisabled();
});

it('copies chosen questions of the bank with their competency', async () => {
  server.use(http.get('*/api/guides/bank', () => HttpResponse.json({ competencies: [{ interviewTypes: ['mixed'], competency: written('ownership', { name: 'Ownership' }) }] })));
  const { user } = renderApp('/guides/g1');
  await user.click(await screen.findByRole('button', { name: 'Copy from the built-in bank' }));
  const dialog = await screen.findByRole('dialog');
  await user.click(await within(dialog).findByText('Ownership'));
  await user.click(await within(dialog).findByRole('checkbox', { name: 'What about ownership-q2?' }));
  await user.click(within(dialog).getByRole('button', { name: 'Copy 1 question' }));
  await waitFor(() => expect(sent.at(-1)?.content.competencies.at(-1)).toMatchObject({ id: 'ownership', questions: [{ id: 'ownership-q2' }] }), { timeout: 4_000 });
});

it('is only read by those who may not change it', async () => {
  server.use(http.get('*/api/me', () => HttpResponse.json(inOrganisation('viewer'))));
  renderApp('/guides/g1');
  expect(await field('Name')).toBeDisabled();
  expect(screen.queryByRole('button', { name: /Publish|Add|Move|Remove/ })).toBeNull();
});

it('has words for everything the server finds', () => {
  expect(Object.keys(en.finding).sort()).toEqual([...findingCodes].sort());
});
