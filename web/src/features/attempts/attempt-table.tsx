import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { sessionTarget } from '@/components/session/use-session-words';
import { Card } from '@/components/ui/card';
import type { Attempt } from '@/lib/api/practice-types';
import { Score } from './attempt-card';

const cell = 'border-t border-line px-3 py-2.5 first:ps-5 last:pe-5 group-first:border-t-0';

/** Every answer in a row of its own. */
export function AttemptTable({ attempts, nameOf }: { attempts: Attempt[]; nameOf: (attempt: Attempt, index: number) => string }) {
  const { t } = useTranslation('practice');
  return (
    <Card className="mt-5 overflow-hidden" aria-labelledby="all-attempts">
      <h2 id="all-attempts" className="px-5 pt-4 pb-2">
        {t('attempts.all')}
      </h2>
      <table className="w-full border-collapse" aria-labelledby="all-attempts">
        <thead className="sr-only">
          <tr>
            <th scope="col">{t('attempts.answer')}</th>
            <th scope="col">{t('attempts.length')}</th>
            <th scope="col">{t('attempts.score')}</th>
          </tr>
        </thead>
        <tbody>
          {attempts.map((attempt, index) => (
            <tr key={attempt.session.id} className="group">
              <th scope="row" className={`${cell} text-start font-medium`}>
                <Link {...sessionTarget(attempt.session)} className="link pointer-coarse:inline-block pointer-coarse:py-3.5">
                  {nameOf(attempt, index)}
                </Link>
              </th>
              <td className={`${cell} num text-ink-2 max-sm:hidden`}>{attempt.rated ? t('attempts.wordCount', { count: attempt.rated.words }) : '–'}</td>
              <td className={`${cell} text-end`}>
                <span className="inline-flex justify-end">
                  <Score attempt={attempt} />
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
