import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { attempts } from '@/lib/api/queries';
import type { Session } from '@/lib/api/types';
import { useRole } from '@/lib/api/use-role';
import { mayInterview } from '@/lib/roles';
import { RedoButton } from './redo-button';

/** What a person can do with one of their questions after the interview. */
export function QuestionActions({ session, question }: { session: Session; question: number }) {
  const { t } = useTranslation('practice');
  const interviewing = mayInterview(useRole());
  const { data } = useQuery(attempts(session.id, question));
  const count = data?.attempts.length ?? 0;
  return (
    <div className="mt-1 flex min-h-9 flex-wrap items-center gap-x-4 gap-y-2.5 border-t border-line pt-3.5">
      {interviewing && <RedoButton session={session} question={question} />}
      {count > 1 && (
        <Link to="/sessions/$sessionId/questions/$question" params={{ sessionId: session.id, question: String(question) }} className="link text-13 pointer-coarse:py-3">
          {t('redo.attempts', { count })}
        </Link>
      )}
    </div>
  );
}
