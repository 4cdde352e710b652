import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useSessionWords } from '@/components/session/use-session-words';
import { Badge } from '@/components/ui/badge';
import { buttonClass } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { RatingScale } from '@/components/ui/rating-scale';
import type { ProgressCompetency, Series } from '@/lib/api/practice-types';
import { writtenIn } from '@/lib/languages';
import { RatingChart, type Mark } from './rating-chart';
import { SeriesTable } from './series-table';

/** Interviews rated by the same rubric; those by another one stand in a card of their own. */
export function SeriesCard({ series, older }: { series: Series; older: boolean }) {
  const { t } = useTranslation('practice');
  const words = useSessionWords();
  const heading = useId();
  const { interviews, competencies } = series;
  const first = interviews[0];
  const last = interviews.at(-1);
  const engines = new Set(interviews.map((held) => held.engine));
  const totals: Mark[] = interviews.map((held) => ({ at: words.when(held.at), value: held.total, unsure: false }));
  return (
    <Card aria-labelledby={heading} className="p-5 max-md:p-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-2">
        <h2 id={heading}>{t(older ? 'progress.older' : 'progress.current')}</h2>
        <span className="flex flex-wrap gap-1.5">
          <Badge tone="outline">{t('progress.rubric', { version: series.rubricVersion })}</Badge>
          <Badge>{words.language(series.language)}</Badge>
          <Badge>{t('progress.interviews', { count: interviews.length })}</Badge>
        </span>
      </div>
      {older && <p className="mt-1 text-13 text-ink-2">{t('progress.apart')}</p>}
      {engines.size > 1 && <p className="mt-1 text-13 text-ink-2">{t('progress.engines')}</p>}
      <ul className="mt-3 divide-y divide-line border-y border-line">
        {totals.some((mark) => mark.value !== null) && (
          <li className="grid items-center gap-x-6 gap-y-2 py-3.5 md:grid-cols-[200px_1fr_190px]">
            <div>
              <h3>{t('progress.total')}</h3>
              <p className="text-12 text-ink-3">{t('progress.totalNote')}</p>
            </div>
            <RatingChart marks={totals} />
            <span />
          </li>
        )}
        {competencies.map((competency) => (
          <CompetencyRow key={competency.id} competency={competency} series={series} />
        ))}
      </ul>
      <p className="mt-3 flex flex-wrap gap-x-4 gap-y-1 text-12 text-ink-3">
        <span className="inline-flex items-center gap-1.5">
          <i aria-hidden className="hatched inline-block size-3 rounded-[3px]" />
          {t('progress.gap')}
        </span>
        <span className="inline-flex items-center gap-1.5">
          <i aria-hidden className="inline-block size-2.5 rounded-full border-2 border-accent bg-surface" />
          {t('progress.unsure')}
        </span>
      </p>
      <SeriesTable series={series} />
      {first && last && first !== last && (
        <Link to="/compare" search={{ a: first.sessionId, b: last.sessionId }} className={buttonClass('secondary', 'medium', 'mt-4')}>
          {t('progress.compare')}
        </Link>
      )}
    </Card>
  );
}

function CompetencyRow({ competency, series }: { competency: ProgressCompetency; series: Series }) {
  const { t } = useTranslation('practice');
  const words = useSessionWords();
  const latest = competency.points.findLast((point) => point.rating !== null)?.rating ?? null;
  const marks: Mark[] = series.interviews.flatMap((held) => {
    const point = competency.points.find((other) => other.sessionId === held.sessionId);
    return point ? [{ at: words.when(held.at), value: point.rating, unsure: point.confidence === 'low' }] : [];
  });
  return (
    <li className="grid items-center gap-x-6 gap-y-2 py-3.5 md:grid-cols-[200px_1fr_190px]">
      <h3 {...writtenIn(series.language)}>{competency.name}</h3>
      <RatingChart marks={marks} />
      <div className="text-13">
        {latest === null ? (
          <Badge tone="none">{t('insufficient')}</Badge>
        ) : (
          <p className="flex items-center gap-2">
            <RatingScale rating={latest} small />
            <span className="num font-semibold">
              {latest} <span className="text-12 font-normal text-ink-3">{t('ofFive', { ns: 'app' })}</span>
            </span>
          </p>
        )}
        {competency.lowest !== null && (
          <p className="num mt-1 text-12 text-ink-3">
            {t(`progress.trend.${competency.trend}`)}
            {competency.lowest !== competency.highest && ` · ${t('progress.spread', { lowest: competency.lowest, highest: competency.highest })}`}
          </p>
        )}
      </div>
    </li>
  );
}
