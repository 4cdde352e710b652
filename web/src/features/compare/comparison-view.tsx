import { Scale } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { DeliveryMeasures } from '@/practice/delivery-measures';
import { useSessionWords } from '@/components/session/use-session-words';
import { Badge } from '@/components/ui/badge';
import { Banner } from '@/components/ui/banner';
import { Card } from '@/components/ui/card';
import type { Comparison, ComparisonSide } from '@/lib/api/practice-types';
import { oneDecimal } from '@/lib/format';
import { CompetencyPairs } from './competency-pairs';
import { QuestionPairs } from './question-pairs';

export function ComparisonView({ found }: { found: Comparison }) {
  const { t } = useTranslation('practice');
  const { a, b, differences, sameRubric, sameRated } = found;
  const said = differences.filter((difference) => sameRubric || difference !== 'rated');
  return (
    <div className="flex flex-col gap-5">
      <Banner icon={Scale} title={t(!sameRubric ? 'compare.apart' : sameRated ? 'compare.alike' : 'compare.competenciesOnly')}>
        {said.length > 0 && (
          <ul className="list-disc ps-4">
            {said.map((difference) => (
              <li key={difference}>{t(`compare.difference.${difference}`)}</li>
            ))}
          </ul>
        )}
        <p className="mt-1">{t('compare.noise')}</p>
      </Banner>
      <div className="grid gap-5 md:grid-cols-2">
        <Total side={a} name={t('compare.earlier')} counts={sameRated} />
        <Total side={b} name={t('compare.later')} counts={sameRated} />
      </div>
      {found.competencies.length > 0 && <CompetencyPairs pairs={found.competencies} a={a} b={b} sameRubric={sameRubric} />}
      <QuestionPairs pairs={found.questions} a={a} b={b} />
      <Card aria-labelledby="delivery" className="p-5 max-md:p-4">
        <div className="mb-1.5 flex flex-wrap items-baseline justify-between gap-x-4">
          <h2 id="delivery">{t('delivery.title', { ns: 'report' })}</h2>
          <p className="text-12 text-ink-3">{t('delivery.note', { ns: 'report' })}</p>
        </div>
        <div className="grid gap-x-10 gap-y-5 xl:grid-cols-2">
          {[a, b].map((side, index) => (
            <div key={side.session.id}>
              <h3 className="mt-2">{t(index === 0 ? 'compare.earlier' : 'compare.later')}</h3>
              <DeliveryMeasures metrics={side.delivery} language={side.session.language} />
            </div>
          ))}
        </div>
      </Card>
    </div>
  );
}

/** Totals stand side by side only where they count the same competencies. */
function Total({ side, name, counts }: { side: ComparisonSide; name: string; counts: boolean }) {
  const { t, i18n } = useTranslation('practice');
  const words = useSessionWords();
  const { session } = side;
  return (
    <Card aria-label={name} className="p-5 max-md:p-4">
      <p className="text-12 text-ink-3">{name}</p>
      <h2 className="break-words">{session.jobTitle}</h2>
      <p className="num text-13 text-ink-2">{words.when(session.startTime ?? session.createdAt)}</p>
      <p className="mt-2 flex flex-wrap gap-1.5">
        <Badge>{words.type(session.interviewType)}</Badge>
        <Badge>{words.difficulty(session.difficulty)}</Badge>
        <Badge tone="outline">{t('progress.rubric', { version: side.rubricVersion })}</Badge>
      </p>
      <p className="mt-3">
        {side.total === null ? (
          <Badge tone="none">{t('progress.noTotal')}</Badge>
        ) : counts ? (
          <>
            <span className="num text-36 font-semibold tracking-[-0.04em]">{oneDecimal(side.total, i18n.language)}</span> <span className="text-13 text-ink-3">{t('ofFive', { ns: 'app' })}</span>
          </>
        ) : (
          <span className="text-13 text-ink-2">{t('compare.totalApart')}</span>
        )}
      </p>
    </Card>
  );
}
