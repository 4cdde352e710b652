import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { Segmented } from '@/components/ui/choices';
import type { ReportQuestion, Span, StarPart } from '@/lib/api/report-types';
import { writtenIn } from '@/lib/languages';
import { ownWords, type Passage } from './highlight';
import { useTranscriptThere } from './transcript-there';

const parts: StarPart[] = ['situation', 'task', 'action', 'result'];

interface StarCardProps {
  questions: ReportQuestion[];
  /** Of the interview. */
  language: string;
  onShow: (passage: Passage) => void;
  /** What can be done with a question and its answer. */
  children?: (question: ReportQuestion) => ReactNode;
}

export function StarCard({ questions, language, onShow, children }: StarCardProps) {
  const { t } = useTranslation('report');
  const [number, setNumber] = useState(() => (questions.find((question) => question.state === 'answered') ?? questions[0])?.number ?? 1);
  const question = questions.find((other) => other.number === number);
  if (!question) return null;
  return (
    <Card aria-labelledby="star" className="p-5 max-md:p-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 id="star">{t('star.title', { number })}</h2>
        <Segmented legend={t('star.picker')} hideLegend choices={questions.map((other) => ({ value: other.number, label: String(other.number) }))} value={number} onChange={setNumber} />
      </div>
      <div aria-live="polite">
        <p {...writtenIn(language)} className="voice mt-3 text-quote text-ink-2">{question.text}</p>
        <div className="mt-2 flex flex-wrap items-center gap-2">
          {question.score !== null ? <Badge tone="accent">{t('star.score', { score: question.score })}</Badge> : <Badge tone="none">{t('star.noScore')}</Badge>}
          {question.tailored && <Badge tone="outline">{t('star.tailored')}</Badge>}
        </div>
        {question.feedback && <p {...writtenIn(language)} className="mt-3 max-w-[620px] text-13 text-ink-2">{question.feedback}</p>}
        {question.state === 'answered' ? (
          <dl className="mt-3 divide-y divide-line border-t border-line">
            {parts.map((part) => (
              <div key={part} className="grid gap-x-6 gap-y-1 py-3 md:grid-cols-[104px_1fr]">
                <dt className="font-550">{t(`star.${part}`)}</dt>
                <dd className="min-w-0">
                  <Spans part={part} spans={question.star[part]} language={language} onShow={onShow} />
                  {part === 'action' && <p className="num mt-1 text-12 text-ink-3">{t('star.counts', { i: question.iCount, we: question.weCount, words: question.words })}</p>}
                </dd>
              </div>
            ))}
          </dl>
        ) : (
          <p className="mt-3 border-t border-line pt-3 text-13 text-ink-2">{t(question.state === 'declined' ? 'star.declined' : 'star.notReached')}</p>
        )}
        {children?.(question)}
      </div>
    </Card>
  );
}

function Spans({ part, spans, language, onShow }: { part: StarPart; spans: Span[]; language: string; onShow: (passage: Passage) => void }) {
  const { t } = useTranslation('report');
  const there = useTranscriptThere();
  if (spans.length === 0) return <Badge tone="none">{t('star.missing')}</Badge>;
  return (
    <ul className="flex flex-col gap-1.5">
      {spans.map((span) => (
        <li key={`${span.turn}-${span.start}`} className="voice text-quote">
          <span {...writtenIn(language)}>
            “{part === 'action' ? ownWords(span.text).map((piece, index) => (piece.marked ? <mark key={index} className="evidence-mark">{piece.text}</mark> : piece.text)) : span.text}”
          </span>{' '}
          {there && (
            <button type="button" className="link font-sans text-12 whitespace-nowrap" onClick={() => onShow(span)}>
              {t('quote.show')}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
