import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { attempts } from '@/lib/api/queries';
import type { Session } from '@/lib/api/types';
import { useRole } from '@/lib/api/use-role';
import { mayInterview } from '@/lib/roles';
import { ExampleAnswer } from './example-answer';
import { RedoButton } from './redo-button';
import { SaveAnswer } from './save-answer';

/** What a person can do with one of their questions after the interview. */
export function QuestionActions({ session, question }: { session: Session; question: number }) {
  const { t } = useTranslation('practice');
  const interviewing = mayInterview(useRole());
  const { data } = useQuery(attempts(session.id, question));
  const count = data?.attempts.length ?? 0;
  const own = data?.attempts.find((attempt) => attempt.session.id === session.id);
  return (
    <>
      {own?.example && <ExampleAnswer example={own.example} language={session.language} />}
      <div className="mt-3.5 flex min-h-9 flex-wrap items-center gap-x-4 gap-y-2.5 border-t border-line pt-3.5">
        {interviewing && <RedoButton session={session} question={question} />}
        {interviewing && own && own.answers.length > 0 && <SaveAnswer session={session} question={question} saved={own.saved !== null} />}
        {count > 1 && (
          <Link to="/sessions/$sessionId/questions/$question" params={{ sessionId: session.id, question: String(question) }} className="link text-13 pointer-coarse:py-3.5">
            {t('redo.attempts', { count })}
          </Link>
        )}
      </div>
    </>
  );
}
