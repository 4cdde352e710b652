import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App, askWhoIsHere } from '@/app/app';
import { fetchVoiceFont } from '@/lib/fonts';
import { applyStoredTheme } from '@/lib/theme';
import { startTranslations } from '@/lib/i18n';
import '@/app/styles.css';

applyStoredTheme();
askWhoIsHere();
fetchVoiceFont();
const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root.');
await startTranslations();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
