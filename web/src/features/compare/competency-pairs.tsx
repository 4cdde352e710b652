import { Link } from '@tanstack/react-router';
import { ArrowDown, ArrowUp, Equal } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { RatingScale } from '@/components/ui/rating-scale';
import type { Comparison, ComparisonSide } from '@/lib/api/practice-types';
import { writtenIn } from '@/lib/languages';

type Pair = Comparison['competencies'][number];

interface CompetencyPairsProps {
  pairs: Pair[];
  a: ComparisonSide;
  b: ComparisonSide;
  sameRubric: boolean;
}

/** Competency by competency, with the words each rating rests on. */
export function CompetencyPairs({ pairs, a, b, sameRubric }: CompetencyPairsProps) {
  const { t } = useTranslation('practice');
  return (
    <Card aria-labelledby="competencies" className="p-5 max-md:p-4">
      <h2 id="competencies">{t('compare.competencies')}</h2>
      <ul className="mt-2 divide-y divide-line">
        {pairs.map((pair) => (
          <li key={pair.id} className="py-4 last:pb-0">
            <div className="flex flex-wrap items-center justify-between gap-3">
              <h3 {...writtenIn(b.session.language)}>{pair.name}</h3>
              {sameRubric && <Change change={pair.change} />}
            </div>
            <div className="mt-2.5 grid gap-x-8 gap-y-4 md:grid-cols-2">
              <Side name={t('compare.earlier')} rating={pair.a} side={a} />
              <Side name={t('compare.later')} rating={pair.b} side={b} />
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** By how many levels, in a neutral colour: up is not "good", and one level can be chance. */
function Change({ change }: { change: number | null }) {
  const { t } = useTranslation('practice');
  if (change === null) return <Badge tone="none">{t('delivery.na', { ns: 'report' })}</Badge>;
  const Icon = change > 0 ? ArrowUp : change < 0 ? ArrowDown : Equal;
  return (
    <Badge tone="outline">
      <Icon aria-hidden />
      {change === 0 ? t('compare.same') : t(change > 0 ? 'compare.up' : 'compare.down', { count: Math.abs(change) })}
    </Badge>
  );
}

function Side({ name, rating, side }: { name: string; rating: Pair['a']; side: ComparisonSide }) {
  const { t } = useTranslation('practice');
  return (
    <div className="min-w-0">
      <p className="mb-1 text-12 text-ink-3">{name}</p>
      {!rating ? (
        <p className="text-13 text-ink-2">{t('progress.notAsked')}</p>
      ) : (
        <>
          {rating.rating === null ? (
            <p>
              <Badge tone="none">{t('insufficient')}</Badge>
            </p>
          ) : (
            <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
              <RatingScale rating={rating.rating} small />
              <span className="num font-semibold">
                {rating.rating} <span className="text-12 font-normal text-ink-3">{t('ofFive', { ns: 'app' })}</span>
              </span>
              <span className="text-12 text-ink-3">{t(`competencies.confidence.${rating.confidence}`, { ns: 'report' })}</span>
            </p>
          )}
          {rating.quotes.map((quote) => (
            <blockquote key={`${quote.turn}-${quote.start}`} {...writtenIn(side.session.language)} className="voice mt-2 border-s-2 border-you ps-3 text-quote">
              {quote.text}
            </blockquote>
          ))}
          {rating.whyNotHigher && (
            <p {...writtenIn(side.session.language)} className="mt-2 text-13 text-ink-2">
              {rating.whyNotHigher}
            </p>
          )}
          <Link to="/sessions/$sessionId" params={{ sessionId: side.session.id }} className="link mt-1.5 inline-block text-12 pointer-coarse:py-3.5">
            {t('attempts.report')}
          </Link>
        </>
      )}
    </div>
  );
}
