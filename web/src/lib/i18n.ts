import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

const files = import.meta.glob<{ default: object }>('../locales/*/*.json');

/** Loads one file of texts when a screen asks for it; each screen pays for its own words only. */
const fromFiles = {
  type: 'backend' as const,
  read(language: string, namespace: string, done: (error: unknown, texts: object | null) => void) {
    const load = files[`../locales/${language}/${namespace}.json`];
    if (!load) return done(new Error(`No texts for ${language}/${namespace}`), null);
    load().then(
      (module) => done(null, module.default),
      (error: unknown) => done(error, null),
    );
  },
};

export async function startTranslations(): Promise<void> {
  await i18next
    .use(fromFiles)
    .use(initReactI18next)
    .init({
      lng: 'en',
      fallbackLng: 'en',
      ns: ['common'],
      defaultNS: 'common',
      interpolation: { escapeValue: false },
      react: { useSuspense: true },
    });
}

export const loadTexts = (...namespaces: string[]) => i18next.loadNamespaces(namespaces);
