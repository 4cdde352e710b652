import { screen } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { expect, it } from 'vitest';
import { report, session, turns } from '@/test/fixtures';
import { renderApp } from '@/test/render-app';
import { server } from '@/test/server';

const sample = { session: session({ candidateName: 'Noor' }), turns, report: report() };
const serveSample = () => server.use(http.get('*/api/sample', () => HttpResponse.json(sample)));

it('shows one line after another, and none before its time', async () => {
  serveSample();
  const { user } = renderApp('/sample');
  expect(await screen.findByText('Sample: an invented person')).toBeVisible();
  expect(screen.getAllByText('Tell me about a hard night.')[0]).toBeVisible();
  expect(screen.queryByText(/Two alarms rang/)).not.toBeInTheDocument();

  await user.click(screen.getByRole('button', { name: 'One line on' }));

  expect(screen.getByText(/Two alarms rang/)).toBeVisible();
  expect(screen.getByRole('link', { name: 'Read its report' })).toHaveAttribute('href', '/sample/report');
});

it('leads back to a line that was said', async () => {
  serveSample();
  const { user } = renderApp('/sample');
  await user.click(await screen.findByRole('button', { name: 'One line on' }));

  await user.click(screen.getByRole('button', { name: 'Go to Arjun, AI at 0:00' }));

  expect(screen.queryByText(/Two alarms rang/)).not.toBeInTheDocument();
});

it('shows the report of the same words, marked as a sample, with nothing to run again', async () => {
  serveSample();
  renderApp('/sample/report');
  expect(await screen.findByText(/Noor does not exist/)).toBeVisible();
  expect((await screen.findAllByText(/Two alarms rang/)).length).toBeGreaterThan(0);
  expect(screen.queryByRole('button', { name: 'Run again' })).not.toBeInTheDocument();
});
