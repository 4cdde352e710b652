import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Session } from '@/lib/api/types';

/** Says of a redo what it is, and leads to all answers to its question. */
export function RedoNote({ session }: { session: Session }) {
  const { t } = useTranslation('practice');
  return (
    <p className="mt-2.5 max-w-[620px] text-13 text-ink-2">
      {t(session.redo?.of ? 'redo.note' : 'redo.noteAlone')}{' '}
      <Link to="/sessions/$sessionId/questions/$question" params={{ sessionId: session.id, question: '1' }} className="link pointer-coarse:inline-block pointer-coarse:py-3.5">
        {t('redo.sideBySide')}
      </Link>
    </p>
  );
}
