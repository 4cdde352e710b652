import { screen, waitFor } from '@testing-library/react';
import i18next from 'i18next';
import { http, HttpResponse } from 'msw';
import { afterEach, describe, expect, it } from 'vitest';
import { chooseLanguage } from '@/lib/i18n';
import { report, session, turns } from '@/test/fixtures';
import { progress } from '@/test/practice';
import { renderApp } from '@/test/render-app';
import { problem, server } from '@/test/server';

const choice = (name: RegExp) => screen.findByRole('combobox', { name });
const page = () => document.documentElement;

afterEach(() => chooseLanguage('en'));

describe('switching the language', () => {
  it('speaks German at once and keeps what was filled in', async () => {
    const { user } = renderApp('/practice/new');
    await user.type(await screen.findByRole('textbox', { name: 'Job' }), 'Night Nurse');
    await user.click(screen.getByRole('radio', { name: /Intense/ }));
    await user.selectOptions(await choice(/Language of this page/), 'de');
    expect(await screen.findByRole('heading', { name: 'Bereiten Sie Ihr Übungsgespräch vor' })).toBeVisible();
    expect(screen.getByRole('textbox', { name: 'Stelle' })).toHaveValue('Night Nurse');
    expect(screen.getByRole('radio', { name: /Anspruchsvoll/ })).toBeChecked();
    expect(screen.getByText('6 Fragen, eine nach der anderen')).toBeVisible();
  });

  it('tells the document, and is remembered', async () => {
    const { user } = renderApp('/practice/new');
    await user.selectOptions(await choice(/Language of this page/), 'de');
    await waitFor(() => expect(page()).toHaveAttribute('lang', 'de'));
    expect(page()).toHaveAttribute('dir', 'ltr');
    expect(localStorage.getItem('vivavoce.language')).toBe('de');
    await user.selectOptions(await choice(/Sprache dieser Seite/), 'en');
    await waitFor(() => expect(page()).toHaveAttribute('lang', 'en'));
    expect(localStorage.getItem('vivavoce.language')).toBe('en');
  });

  it('is offered in the shell with the navigation, too', async () => {
    server.use(http.get('*/api/sessions', () => HttpResponse.json({ sessions: [], next: null })));
    const { user } = renderApp('/sessions');
    await screen.findByText('No interviews yet');
    await user.selectOptions(screen.getAllByRole('combobox', { name: 'Language of this page' })[0] as HTMLElement, 'de');
    expect(await screen.findByText('Noch keine Gespräche')).toBeVisible();
    expect(screen.getAllByRole('link', { name: 'Neues Gespräch' }).length).toBeGreaterThan(0);
  });

  it('turns the document around for a language that is written from right to left', async () => {
    await i18next.changeLanguage('ar');
    expect(page()).toHaveAttribute('dir', 'rtl');
    await chooseLanguage('en');
    expect(page()).toHaveAttribute('dir', 'ltr');
  });

  it('leaves the page as it is when the words cannot be had', async () => {
    await expect(chooseLanguage('tlh' as 'de')).rejects.toThrow('No texts for tlh');
    expect(i18next.language).toBe('en');
    expect(localStorage.getItem('vivavoce.language')).toBeNull();
  });
});

describe('in German', () => {
  it('says that the interview is in English, before it is set up', async () => {
    await chooseLanguage('de');
    renderApp('/practice/new');
    expect(await screen.findByText(/Das Gespräch wird auf Englisch geführt/)).toBeVisible();
  });

  it('asks for agreement in German, and for another one to the text in another language', async () => {
    const sent: unknown[] = [];
    server.use(
      http.get('*/api/sessions/new', () => HttpResponse.json(session({ id: 'new', status: 'created', consentGiven: false }))),
      http.post('*/api/sessions/new/consent', async ({ request }) => {
        sent.push(await request.json());
        return problem(500, 'unexpected', 'no');
      }),
    );
    await chooseLanguage('de');
    const { user } = renderApp('/practice/new/check');
    expect(await screen.findByText('Sie sprechen mit einem Programm.')).toBeVisible();
    await user.click(screen.getByRole('checkbox'));
    expect(screen.getByRole('button', { name: 'Zum Gespräch' })).toBeEnabled();
    await user.selectOptions(await choice(/Sprache dieser Seite/), 'en');
    expect(await screen.findByText('You talk with a program.')).toBeVisible();
    expect(screen.getByRole('checkbox')).not.toBeChecked();
    await user.selectOptions(await choice(/Language of this page/), 'de');
    expect(await screen.findByRole('checkbox', { name: /einverstanden/ })).toBeChecked();
    await user.click(screen.getByRole('button', { name: 'Zum Gespräch' }));
    await waitFor(() => expect(sent).toEqual([{ disclosureVersion: 'practice-5.de', timing: 'standard', typing: false }]));
  });

  it('asks the practice question in the language of the interview, and says so', async () => {
    server.use(http.get('*/api/sessions/new', () => HttpResponse.json(session({ id: 'new', status: 'created', consentGiven: false }))));
    await chooseLanguage('de');
    renderApp('/practice/new/check');
    expect((await screen.findByText(/What did you have for breakfast/)).closest('[lang]')).toHaveAttribute('lang', 'en');
    expect(screen.getByText('Antworten Sie auf Englisch, in der Sprache des Gesprächs.')).toBeVisible();
  });

  it('names a problem by its kind, and marks the server’s own words where it knows none', async () => {
    await chooseLanguage('de');
    server.use(http.get('*/api/sessions', () => problem(503, 'unavailable', 'The database does not answer.')));
    renderApp('/sessions');
    expect(await screen.findByText(/Der Server kann gerade nicht antworten/)).toBeVisible();
  });

  it('marks words of a kind it does not know as English', async () => {
    await chooseLanguage('de');
    server.use(http.get('*/api/sessions', () => problem(418, 'teapot', 'I am a teapot.')));
    renderApp('/sessions');
    expect(await screen.findByText('I am a teapot.')).toHaveAttribute('lang', 'en');
  });

  it('marks what a report advises by the language of the report', async () => {
    const advice = { text: 'Sagen Sie, wie es ausging.', language: 'de', sessionId: 's1' };
    server.use(http.get('*/api/practice/summary', () => HttpResponse.json({ sessions: 1, latest: session(), inProgress: null, priorityFix: advice })));
    renderApp('/');
    expect(await screen.findByText(advice.text)).toHaveAttribute('lang', 'de');
  });

  it('marks what reports advised before by their language, too', async () => {
    const [fix] = progress().fixes;
    server.use(http.get('*/api/practice/progress', () => HttpResponse.json({ ...progress(), fixes: [{ ...fix, title: 'Mit dem Ergebnis enden', language: 'de' }] })));
    renderApp('/progress');
    expect(await screen.findByText('Mit dem Ergebnis enden')).toHaveAttribute('lang', 'de');
  });

  it('shows numbers as German does, and marks what was said and written in English', async () => {
    server.use(
      http.get('*/api/sessions/s1/transcript', () => HttpResponse.json({ turns })),
      http.get('*/api/sessions/s1/evaluations', () => HttpResponse.json({ runs: [] })),
      http.get('*/api/sessions/s1/report', () => HttpResponse.json({ state: 'ready', report: report() })),
    );
    await chooseLanguage('de');
    renderApp('/sessions/s1');
    expect(await screen.findByTestId('total')).toHaveTextContent('3,4');
    expect(screen.getByText(/Dieser Bericht ist auf Englisch geschrieben/)).toBeVisible();
    expect(screen.getByText('Clear choices.').closest('[lang]')).toHaveAttribute('lang', 'en');
    expect(document.querySelector('blockquote')).toHaveAttribute('lang', 'en');
    expect((await screen.findByText(/Two alarms rang/, { selector: '[data-turn] p' })).closest('[lang]')).toHaveAttribute('lang', 'en');
  });
});
