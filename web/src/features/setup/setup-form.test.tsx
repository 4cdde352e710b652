import { screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { afterEach, describe, expect, it } from 'vitest';
import { chooseLanguage } from '@/lib/i18n';
import { options, session } from '@/test/fixtures';
import { guideItem, guideList } from '@/test/guides';
import { renderApp } from '@/test/render-app';
import { problem, server } from '@/test/server';

const job = () => screen.findByRole('textbox', { name: 'Job' });
const go = () => screen.getByRole('button', { name: /Continue to device check/ });
const jobFile = () => screen.getByTestId('job-file');
const resumeFile = () => screen.getByTestId('resume-file');

function created() {
  const sent: Record<string, unknown>[] = [];
  server.use(
    http.post('*/api/practice/sessions', async ({ request }) => {
      sent.push((await request.json()) as Record<string, unknown>);
      return HttpResponse.json(session({ id: 'new', status: 'created', consentGiven: false }), { status: 201 });
    }),
  );
  return sent;
}

it('asks for the job before anything else, and points at it', async () => {
  const sent = created();
  const { user } = renderApp('/practice/new');
  const field = await job();
  await user.click(go());
  expect(await screen.findByText('Say which job you are interviewing for.')).toBeVisible();
  expect(field).toBeInvalid();
  expect(field).toHaveFocus();
  expect(sent).toEqual([]);
});

it('sends what was chosen and goes on to the device check', async () => {
  const sent = created();
  const { user, router } = renderApp('/practice/new');
  await user.type(await job(), '  Night Nurse ');
  await user.type(screen.getByRole('textbox', { name: /Company/ }), 'Harbour Clinic');
  await user.click(screen.getByRole('radio', { name: 'Behavioural' }));
  await user.click(screen.getByRole('radio', { name: /Intense/ }));
  await user.click(screen.getByRole('radio', { name: '30 min' }));
  await user.click(go());
  await waitFor(() => expect(router.state.location.pathname).toBe('/practice/new/check'));
  expect(sent).toEqual([{ role: 'Night Nurse', company: 'Harbour Clinic', interviewType: 'behavioural', difficulty: 'intense', language: 'en', lengthMinutes: 30 }]);
});

it('tells how many questions fit into the time', async () => {
  const { user } = renderApp('/practice/new');
  await job();
  expect(screen.getByText('6 questions, one at a time')).toBeVisible();
  await user.click(screen.getByRole('radio', { name: '10 min' }));
  expect(screen.getByText('4 questions, one at a time')).toBeVisible();
});

it('shows why a résumé could not be read and can be used all the same', async () => {
  const sent = created();
  server.use(
    http.post('*/api/upload-resume', () =>
      HttpResponse.json({ resumeUrl: 'x', resumeText: '', extractionError: 'This file is a picture.', resumeId: 'r', fileName: 'cv.pdf', words: 0 }),
    ),
  );
  const { user } = renderApp('/practice/new');
  await user.type(await job(), 'Night Nurse');
  await user.upload(resumeFile(), new File(['x'], 'cv.pdf', { type: 'application/pdf' }));
  expect(await screen.findByText(/This file is a picture/)).toBeVisible();
  await user.click(go());
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]).not.toHaveProperty('resumeId');
});

it('says in its own words why a file could not be read, where the server names the reason', async () => {
  server.use(
    http.post('*/api/upload-resume', () =>
      HttpResponse.json({ resumeUrl: 'x', resumeText: '', extractionError: 'As the server says it.', extractionCode: 'encrypted', resumeId: 'r', fileName: 'cv.pdf', words: 0 }),
    ),
  );
  const { user } = renderApp('/practice/new');
  await job();
  await user.upload(resumeFile(), new File(['x'], 'cv.pdf', { type: 'application/pdf' }));
  expect(await screen.findByText(/protected by a password/)).toBeVisible();
  expect(screen.queryByText(/As the server says it/)).toBeNull();
});

it('refuses a file that is too large before sending it, and leaves its kind to the server', async () => {
  const { user } = renderApp('/practice/new');
  await job();
  await user.upload(resumeFile(), new File(['x'.repeat(2_000)], 'cv.pdf', { type: 'application/pdf' }));
  expect(await screen.findByText(/at most 1 KB fit/)).toBeVisible();
  server.use(http.post('*/api/upload-resume', () => problem(415, 'resume-type-unsupported', 'No.')));
  await user.upload(resumeFile(), new File(['x'], 'picture.pdf'));
  expect(await screen.findByText(/This kind of file cannot be read/)).toBeVisible();
});

it('reads the job description from a file into the box, to be changed, and takes it back', async () => {
  server.use(
    http.post('*/api/extract-text', () => HttpResponse.json({ fileName: 'job.doc', text: 'Nights on ward four.', words: 4, extractionError: null })),
  );
  const { user } = renderApp('/practice/new');
  const box = await screen.findByRole('textbox', { name: 'Job description' });
  await user.type(box, 'Mine.');
  await user.upload(jobFile(), new File(['x'], 'job.doc'));
  expect(await screen.findByText(/4 words from job.doc/)).toBeVisible();
  await user.type(box, ' Days off.');
  expect(box).toHaveValue('Nights on ward four. Days off.');
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(box).toHaveValue('Mine.');
});

it('says why a job description could not be read, and keeps the box as it was', async () => {
  server.use(
    http.post('*/api/extract-text', () => HttpResponse.json({ fileName: 'job.pdf', text: '', words: 0, extractionError: 'It is protected by a password.' })),
  );
  const { user } = renderApp('/practice/new');
  const box = await screen.findByRole('textbox', { name: 'Job description' });
  await user.type(box, 'Mine.');
  await user.upload(jobFile(), new File(['x'], 'job.pdf'));
  expect(await screen.findByText('It is protected by a password.')).toBeVisible();
  expect(box).toHaveValue('Mine.');
  server.use(http.post('*/api/extract-text', () => problem(503, 'reading-busy', 'Later.')));
  await user.upload(jobFile(), new File(['x'], 'job.pdf'));
  expect(await screen.findByText(/reading other files/)).toBeVisible();
  await user.upload(jobFile(), new File(['x'.repeat(2_000)], 'job.pdf'));
  expect(await screen.findByText(/at most 1 KB fit/)).toBeVisible();
});

it('keeps what was filled in when the server does not answer', async () => {
  server.use(http.post('*/api/practice/sessions', () => problem(500, 'internal', 'Please try again in a moment.')));
  const { user } = renderApp('/practice/new');
  await user.type(await job(), 'Night Nurse');
  await user.click(go());
  expect(await screen.findByText('Please try again in a moment.')).toBeVisible();
  expect(await job()).toHaveValue('Night Nurse');
});

it('opens with the choices of the session one practises again', async () => {
  renderApp('/practice/new?from=s1');
  expect(await job()).toHaveValue('Night Nurse');
  expect(screen.getByRole('radio', { name: /Intense/ })).toBeChecked();
  expect(screen.getByRole('radio', { name: '20 min' })).toBeChecked();
});

it('says plainly when speech cannot be understood here', async () => {
  server.use(
    http.get('*/api/practice/options', () =>
      HttpResponse.json(options({ engines: { recognizer: { name: 'none', state: 'missing', quality: 'low' }, voice: { name: 'flite', state: 'working' }, interviewer: { id: 'built-in', name: 'Built in' } } })),
    ),
  );
  renderApp('/practice/new');
  await job();
  expect(screen.getByText(/No speech recogniser is installed/)).toBeVisible();
});

it('asks by a guide of one’s own, whose kind and language hold', async () => {
  const sent = created();
  server.use(http.get('*/api/guides', () => HttpResponse.json(guideList(guideItem(), guideItem({ id: 'draft', name: 'Draft only', published: null })))));
  const { user } = renderApp('/practice/new');
  await user.type(await job(), 'Night Nurse');
  const choice = screen.getByRole('combobox', { name: 'Questions' });
  expect(choice).not.toHaveTextContent('Draft only');
  await user.selectOptions(choice, 'Night shift');
  expect(screen.queryByRole('radio', { name: 'Behavioural' })).toBeNull();
  expect(screen.getByRole('radio', { name: '25 min' })).toBeChecked();
  expect(screen.getByRole('radio', { name: /Warm-up/ })).toBeChecked();
  expect(screen.getByText('4 questions, one at a time')).toBeVisible();
  await user.click(go());
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]).toMatchObject({ guideId: 'g1', interviewType: 'behavioural', difficulty: 'warmup', language: 'en', lengthMinutes: 25 });
});

describe('the language of the interview', () => {
  afterEach(() => chooseLanguage('en'));

  const speaks = (...spoken: string[]) =>
    server.use(
      http.get('*/api/practice/options', () =>
        HttpResponse.json(options({ languages: [['en', 'English'], ['de', 'Deutsch']].map(([code = '', name = '']) => ({ code, name, voice: spoken.includes(code) })) })),
      ),
    );
  const stelle = () => screen.findByRole('textbox', { name: 'Stelle' });

  it('is the page’s own where something here speaks it, and another by one click', async () => {
    speaks('en', 'de');
    const sent = created();
    await chooseLanguage('de');
    const { user } = renderApp('/practice/new');
    await user.type(await stelle(), 'Pflegefachkraft');
    expect(screen.getByRole('radio', { name: 'Deutsch' })).toBeChecked();
    expect(screen.queryByText(/Das Gespräch wird auf/)).toBeNull();
    await user.click(screen.getByRole('radio', { name: 'Englisch' }));
    expect(screen.getByText(/Das Gespräch wird auf Englisch geführt/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Weiter zum Gerätetest' }));
    await waitFor(() => expect(sent).toMatchObject([{ language: 'en' }]));
  });

  it('is the page’s own where nothing speaks it, to be typed, and what is spoken is named', async () => {
    speaks('en');
    const sent = created();
    await chooseLanguage('de');
    const { user } = renderApp('/practice/new');
    await user.type(await stelle(), 'Pflegefachkraft');
    expect(screen.getByRole('radio', { name: 'Deutsch' })).toBeChecked();
    await user.click(screen.getByRole('radio', { name: 'Englisch' }));
    expect(screen.getByText(/Auf Deutsch geht es hier auch: dann lesen und tippen Sie/)).toBeVisible();
    await user.click(screen.getByRole('radio', { name: 'Deutsch' }));
    expect(screen.getByText('In dieser Sprache lesen und tippen Sie; das zählt genauso. Gesprochen geht es hier auf Englisch.')).toBeVisible();
    expect(screen.getByText('Ton brauchen Sie nicht: Sie lesen und tippen.')).toBeVisible();
    expect(screen.queryByText(/Spracherkennung ist schwach/)).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Weiter' }));
    await waitFor(() => expect(sent).toMatchObject([{ language: 'de' }]));
  });

  it('goes with the page’s until somebody chooses', async () => {
    speaks('en', 'de');
    const { user } = renderApp('/practice/new');
    await job();
    expect(screen.getByRole('radio', { name: 'English' })).toBeChecked();
    await user.selectOptions(screen.getByRole('combobox', { name: /Language of this page/ }), 'de');
    expect(await screen.findByRole('radio', { name: 'Deutsch' })).toBeChecked();
    await user.click(screen.getByRole('radio', { name: 'Englisch' }));
    await user.selectOptions(screen.getByRole('combobox', { name: /Sprache dieser Seite/ }), 'en');
    await user.selectOptions(await screen.findByRole('combobox', { name: /Language of this page/ }), 'de');
    expect(await screen.findByRole('radio', { name: 'Englisch' })).toBeChecked();
  });
});
