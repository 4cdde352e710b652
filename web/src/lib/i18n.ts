import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { directionOf, preferredLanguage, rememberLanguage, type Language } from './languages';

export type Texts =
  | 'api-keys' | 'app' | 'audit' | 'check' | 'common' | 'engines' | 'guides' | 'home' | 'mailbox' | 'measure' | 'minutes' | 'organisation' | 'practice'
  | 'problems' | 'profile' | 'report' | 'resumes' | 'room' | 'room-extra' | 'sample' | 'sessions' | 'setup' | 'sign-in';

const files = import.meta.glob<{ default: object }>('../locales/*/*.json');
/** What screens have asked for so far: a change of language brings all of it along. */
const wanted = new Set<Texts>();
let chosen: Language | null = null;

async function load(language: string, names: Iterable<Texts>) {
  await Promise.all(
    [...names].map(async (name) => {
      if (i18next.hasResourceBundle(language, name)) return;
      const file = files[`../locales/${language}/${name}.json`];
      if (!file) throw new Error(`No texts for ${language}/${name}`);
      i18next.addResourceBundle(language, name, (await file()).default);
    }),
  );
}

/** Loads what a screen says before it is shown: its own words only, and in one language only. */
export async function loadTexts(...names: Texts[]): Promise<void> {
  names.forEach((name) => wanted.add(name));
  try {
    let language;
    do {
      language = i18next.language;
      await load(language, names);
    } while (language !== i18next.language);
  } catch (error) {
    names.forEach((name) => wanted.delete(name));
    throw error;
  }
}

/** Speaks another language at once, without leaving the screen; rejects, and changes nothing, when its words cannot be had. */
export async function chooseLanguage(language: Language): Promise<void> {
  chosen = language;
  await load(language, wanted);
  if (chosen !== language) return;
  rememberLanguage(language);
  await i18next.changeLanguage(language);
}

function tellTheDocument(language: string) {
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
}

export async function startTranslations(): Promise<void> {
  i18next.on('languageChanged', tellTheDocument);
  await i18next.use(initReactI18next).init({
    lng: preferredLanguage(),
    fallbackLng: false,
    resources: {},
    defaultNS: 'common',
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  await loadTexts('common');
}
