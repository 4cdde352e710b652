import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';
import { progress } from '@/test/practice';
import { renderApp } from '@/test/render-app';
import { server } from '@/test/server';

it('shows a gap as what it is, in the chart and in the table', async () => {
  const { user } = renderApp('/progress');
  await user.click(await screen.findByText('As a table'));
  const row = screen.getByRole('rowheader', { name: 'Priorities' }).closest('tr') as HTMLElement;
  expect(within(row).getAllByRole('cell').map((cell) => cell.textContent)).toEqual(['2 · Some evidence', 'Insufficient evidence']);
  expect(screen.getByText('Too few ratings for a trend')).toBeVisible();
  expect(document.querySelectorAll('svg circle[r="4.5"]')).toHaveLength(2);
  expect(document.querySelectorAll('svg rect[fill^="url"]')).toHaveLength(2);
  expect(document.querySelectorAll('svg line[stroke="var(--accent)"]')).toHaveLength(0);
});

it('says what one interview is worth, and what came first in the reports', async () => {
  renderApp('/progress');
  expect(await screen.findByText('One interview is not a trend')).toBeVisible();
  expect(screen.getByRole('heading', { name: 'End with a result' })).toBeVisible();
  expect(screen.getByText('in 2 reports')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Compare the first and the latest' })).toHaveAttribute('href', '/compare?a=s1&b=s2');
});

it('keeps ratings by another rubric apart', async () => {
  const [latest] = progress().series;
  server.use(http.get('*/api/practice/progress', () => HttpResponse.json({ series: [latest, { ...latest, rubricVersion: '2' }], fixes: [] })));
  renderApp('/progress');
  const older = (await screen.findByRole('heading', { name: 'Earlier rubric' })).closest('section') as HTMLElement;
  expect(within(older).getByText('Rubric 2')).toBeVisible();
  expect(within(older).getByText(/not put together with the others/)).toBeVisible();
});

it('says what comes where there is nothing yet', async () => {
  server.use(http.get('*/api/practice/progress', () => HttpResponse.json({ series: [], fixes: [] })));
  renderApp('/progress');
  expect(await screen.findByText('Nothing to look back on yet')).toBeVisible();
});
