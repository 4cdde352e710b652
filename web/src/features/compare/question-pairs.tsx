import { useTranslation } from 'react-i18next';
import { StarParts } from '@/practice/star-parts';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { RatingScale } from '@/components/ui/rating-scale';
import type { Comparison, ComparisonSide } from '@/lib/api/practice-types';
import { writtenIn } from '@/lib/languages';

type Pair = Comparison['questions'][number];

/** Question by question, as far as both interviews asked the same ones. */
export function QuestionPairs({ pairs, a, b }: { pairs: Pair[]; a: ComparisonSide; b: ComparisonSide }) {
  const { t } = useTranslation('practice');
  return (
    <Card aria-labelledby="questions" className="p-5 max-md:p-4">
      <h2 id="questions">{t('compare.questions')}</h2>
      {pairs.length === 0 ? (
        <p className="mt-1.5 text-13 text-ink-2">{t('compare.noQuestions')}</p>
      ) : (
        <ul className="mt-2 divide-y divide-line">
          {pairs.map((pair) => (
            <li key={pair.id} className="py-4 last:pb-0">
              <h3 {...writtenIn(a.session.language)} className="voice max-w-[720px] text-quote font-normal!">
                {pair.text}
              </h3>
              <div className="mt-3 grid gap-x-8 gap-y-5 lg:grid-cols-2">
                <Answer name={t('compare.earlier')} answer={pair.a} language={a.session.language} />
                <Answer name={t('compare.later')} answer={pair.b} language={b.session.language} />
              </div>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function Answer({ name, answer, language }: { name: string; answer: Pair['a']; language: string }) {
  const { t } = useTranslation('practice');
  return (
    <div className="min-w-0">
      <div className="mb-1.5 flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="text-12 text-ink-3">{name}</span>
        {answer.score === null ? (
          <Badge tone="none">{t('star.noScore', { ns: 'report' })}</Badge>
        ) : (
          <span className="flex items-center gap-2">
            <RatingScale rating={answer.score} small />
            <span className="num font-semibold">{answer.score}</span>
          </span>
        )}
      </div>
      {answer.state === 'answered' ? (
        <>
          <StarParts star={answer.star} language={language} />
          <p {...writtenIn(language)} className="border-t border-line pt-2.5 text-13 text-ink-2">
            {answer.feedback}
          </p>
        </>
      ) : (
        <p className="text-13 text-ink-2">{t(answer.state === 'declined' ? 'star.declined' : 'star.notReached', { ns: 'report' })}</p>
      )}
    </div>
  );
}
