import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { DeliveryMeasures } from '@/practice/delivery-measures';
import { ExampleAnswer } from '@/practice/example-answer';
import { SaveAnswer } from '@/practice/save-answer';
import { StarParts } from '@/practice/star-parts';
import { SessionOutcome } from '@/components/session/session-outcome';
import { sessionTarget } from '@/components/session/use-session-words';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { RatingScale } from '@/components/ui/rating-scale';
import type { Attempt } from '@/lib/api/practice-types';
import { useRole } from '@/lib/api/use-role';
import { writtenIn } from '@/lib/languages';
import { mayInterview } from '@/lib/roles';

/** One answer: its words, what was made of them, and how it was said. */
export function AttemptCard({ attempt, name, language }: { attempt: Attempt; name: string; language: string }) {
  const { t } = useTranslation('practice');
  const heading = useId();
  const interviewing = mayInterview(useRole());
  const { session, rated, answers, delivery } = attempt;
  return (
    <Card aria-labelledby={heading} className="min-w-0 p-5 max-md:p-4">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <h2 id={heading}>{name}</h2>
        <Score attempt={attempt} />
      </div>
      {rated?.feedback && (
        <p {...writtenIn(language)} className="mt-2 text-13 text-ink-2">
          {rated.feedback}
        </p>
      )}
      <h3 className="mt-4 mb-1.5">{t('attempts.words')}</h3>
      {answers.length === 0 ? (
        <p className="text-13 text-ink-2">{t('attempts.noWords')}</p>
      ) : (
        answers.map((said) => (
          <div key={said.sequence} className="mb-2 border-s-2 border-you ps-3">
            <p {...writtenIn(language)} className="voice text-quote">
              {said.text}
            </p>
            <p className="text-12 text-ink-3">{[t(said.spoken ? 'attempts.spoken' : 'attempts.typed'), said.corrected && t('attempts.corrected')].filter(Boolean).join(' · ')}</p>
          </div>
        ))
      )}
      {rated && answers.length > 0 && (
        <>
          <h3 className="mt-4 mb-1.5">{t('attempts.star')}</h3>
          <StarParts star={rated.star} language={language} />
          <p className="num border-t border-line pt-2.5 text-12 text-ink-3">{t('star.counts', { ns: 'report', i: rated.iCount, we: rated.weCount, words: rated.words })}</p>
        </>
      )}
      <h3 className="mt-4 mb-1.5">{t('delivery.title', { ns: 'report' })}</h3>
      {delivery ? <DeliveryMeasures metrics={delivery} language={language} /> : <p className="flex flex-wrap items-center gap-2 text-13 text-ink-2"><Badge tone="none">{t('delivery.na', { ns: 'report' })}</Badge>{t('attempts.notSpoken')}</p>}
      {attempt.example && <ExampleAnswer example={attempt.example} language={language} />}
      <p className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2.5 border-t border-line pt-3">
        {interviewing && answers.length > 0 && <SaveAnswer session={session} question={attempt.question} saved={attempt.saved !== null} />}
        <Link {...sessionTarget(session)} className="link text-13 pointer-coarse:inline-block pointer-coarse:py-3.5">
          {t(session.status === 'created' || session.status === 'in_progress' ? 'attempts.goOn' : 'attempts.report')}
        </Link>
      </p>
    </Card>
  );
}

/** A number where there is one, else why there is none. */
export function Score({ attempt: { session, rated } }: { attempt: Attempt }) {
  const { t } = useTranslation('practice');
  if (!rated) return <SessionOutcome session={session} />;
  if (rated.score === null) return <Badge tone="none">{t('insufficient')}</Badge>;
  return (
    <span className="flex items-center gap-2.5">
      <RatingScale rating={rated.score} small />
      <span className="num font-semibold whitespace-nowrap">
        {rated.score} <span className="text-12 font-normal text-ink-3">{t('ofFive', { ns: 'app' })}</span>
      </span>
    </span>
  );
}
