import { useTranslation } from 'react-i18next';
import { serverLanguage, writtenIn } from '@/lib/languages';

interface ExtractionNoteProps {
  read: { extractionError: string | null; extractionCode?: string | null };
  className?: string;
}

/** Why a file gave no words, or not all of them: in the page's language where it knows the reason, else as the server says it. */
export function ExtractionNote({ read, className }: ExtractionNoteProps) {
  const { t, i18n } = useTranslation('setup');
  if (!read.extractionError) return null;
  const key = `extraction.${read.extractionCode ?? ''}`;
  return i18n.exists(key, { ns: 'setup' }) ? (
    <span className={className}>{t(key as 'extraction.encrypted')}</span>
  ) : (
    <span {...writtenIn(serverLanguage)} className={className}>
      {read.extractionError}
    </span>
  );
}
