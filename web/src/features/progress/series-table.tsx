import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSessionWords } from '@/components/session/use-session-words';
import type { Series } from '@/lib/api/practice-types';
import { oneDecimal } from '@/lib/format';
import { writtenIn } from '@/lib/languages';

const cell = 'border-t border-line px-3 py-2 text-start align-top first:ps-0';

/** What the charts show, in words and numbers. */
export function SeriesTable({ series: { interviews, competencies, rubricVersion, language } }: { series: Series }) {
  const { t, i18n } = useTranslation('practice');
  const words = useSessionWords();
  const label = t('progress.tableLabel', { version: rubricVersion });
  return (
    <details className="mt-3">
      <summary className="link w-fit text-13 pointer-coarse:py-3.5">{t('progress.table')}</summary>
      <div role="region" aria-label={label} tabIndex={0} className="mt-2 overflow-x-auto">
        <table className="w-full min-w-max border-collapse text-13" aria-label={label}>
          <thead>
            <tr>
              <th scope="col" className="py-2 pe-3 text-start text-12 font-medium text-ink-3">
                {t('progress.competency')}
              </th>
              {interviews.map((held) => (
                <th key={held.sessionId} scope="col" className="num px-3 py-2 text-start text-12 font-medium whitespace-nowrap">
                  <Link to="/sessions/$sessionId" params={{ sessionId: held.sessionId }} className="link">
                    {words.when(held.at)}
                  </Link>
                  <span className="block font-normal text-ink-3">
                    {held.jobTitle}, {words.difficulty(held.difficulty)}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row" className={`${cell} font-medium`}>
                {t('progress.total')}
              </th>
              {interviews.map((held) => (
                <td key={held.sessionId} className={`${cell} num`}>
                  {held.total === null ? t('progress.noTotal') : oneDecimal(held.total, i18n.language)}
                </td>
              ))}
            </tr>
            {competencies.map((competency) => (
              <tr key={competency.id}>
                <th scope="row" {...writtenIn(language)} className={`${cell} font-medium`}>
                  {competency.name}
                </th>
                {interviews.map((held) => {
                  const point = competency.points.find((other) => other.sessionId === held.sessionId);
                  return (
                    <td key={held.sessionId} className={`${cell} num`}>
                      {!point ? (
                        t('progress.notAsked')
                      ) : point.rating === null ? (
                        t('insufficient')
                      ) : (
                        <>
                          {point.rating} <span className="text-ink-3">· {t(`competencies.confidence.${point.confidence}`, { ns: 'report' })}</span>
                        </>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
