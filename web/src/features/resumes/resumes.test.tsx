import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';
import type { ListedResume } from '@/lib/api/resumes';
import { options } from '@/test/fixtures';
import { renderApp } from '@/test/render-app';
import { server } from '@/test/server';

const listed = (id: string, over: Partial<ListedResume> = {}): ListedResume => ({
  id, fileName: `${id}.pdf`, words: 400, extractionError: null, extractionCode: null, createdAt: '2026-11-19T08:00:00Z', current: false, ...over,
});
const whole = ({ current: _, ...resume }: ListedResume) => ({ ...resume, text: `Text of ${resume.fileName}` });

function keeping(...resumes: ListedResume[]) {
  let kept = resumes;
  const choose = (id: unknown) => (kept = kept.map((resume) => ({ ...resume, current: resume.id === id })).sort((a, b) => Number(b.current) - Number(a.current)));
  const one = (id: unknown) => whole(kept.find((resume) => resume.id === id) ?? listed('?'));
  server.use(
    http.get('*/api/practice/options', () => HttpResponse.json(options({ currentResume: kept[0] ? whole(kept[0]) : null }))),
    http.get('*/api/resumes', () => HttpResponse.json({ resumes: kept, limit: 2 })),
    http.get('*/api/resumes/:id', ({ params }) => HttpResponse.json(one(params.id))),
    http.put('*/api/resumes/:id/current', ({ params }) => {
      choose(params.id);
      return HttpResponse.json(one(params.id));
    }),
    http.patch('*/api/resumes/:id', async ({ params, request }) => {
      const { fileName } = (await request.json()) as { fileName: string };
      kept = kept.map((resume) => (resume.id === params.id ? { ...resume, fileName } : resume));
      return HttpResponse.json(one(params.id));
    }),
    http.delete('*/api/resumes/:id', ({ params }) => {
      kept = kept.filter((resume) => resume.id !== params.id);
      return new HttpResponse(null, { status: 204 });
    }),
  );
}

it('makes another the current one, renames it, shows its text and removes it after asking', async () => {
  keeping(listed('platform', { current: true }), listed('lead'));
  const { user } = renderApp('/resumes');
  await user.click(await screen.findByRole('button', { name: 'Make lead.pdf the current one' }));
  await waitFor(() => expect(within(screen.getAllByRole('listitem').find((row) => row.textContent?.includes('lead.pdf')) as HTMLElement).getByText('Current')).toBeVisible());
  await user.click(screen.getByRole('button', { name: 'What was read from lead.pdf' }));
  expect(await screen.findByText('Text of lead.pdf')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Close' }));
  await user.click(screen.getByRole('button', { name: 'Rename lead.pdf' }));
  const name = screen.getByRole('textbox', { name: 'Name' });
  await user.clear(name);
  await user.type(name, 'Team lead.pdf');
  await user.click(screen.getByRole('button', { name: 'Rename it' }));
  expect(await screen.findByText('Team lead.pdf')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Add a file' })).toBeDisabled();
  await user.click(screen.getByRole('button', { name: 'Remove platform.pdf' }));
  await user.click(screen.getByRole('button', { name: 'Remove' }));
  await waitFor(() => expect(screen.queryByText('platform.pdf')).toBeNull());
});

it('lets one choose at the set-up, or go without', async () => {
  keeping(listed('platform', { current: true }), listed('lead'));
  const sent: unknown[] = [];
  server.use(
    http.post('*/api/practice/sessions', async ({ request }) => {
      sent.push(await request.json());
      return new HttpResponse(null, { status: 503 });
    }),
  );
  const { user } = renderApp('/practice/new');
  await user.type(await screen.findByRole('textbox', { name: 'Job' }), 'Gardener');
  const which = await screen.findByRole('combobox', { name: 'Which résumé' });
  await user.selectOptions(which, 'lead.pdf');
  await waitFor(() => expect(which).toHaveValue('lead'));
  await user.click(screen.getByRole('button', { name: /Continue to device check/ }));
  await waitFor(() => expect(sent.at(-1)).toMatchObject({ resumeId: 'lead' }));
  await user.selectOptions(which, 'Without a résumé');
  await user.click(screen.getByRole('button', { name: /Continue to device check/ }));
  await waitFor(() => expect(sent).toHaveLength(2));
  expect(sent[1]).not.toHaveProperty('resumeId');
});
