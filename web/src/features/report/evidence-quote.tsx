import { TextQuote } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Quote } from '@/lib/api/report-types';
import { clockTime } from '@/lib/format';
import { writtenIn } from '@/lib/languages';
import type { Passage } from './highlight';
import { useTurnBasis } from './report-basis';
import { useTranscriptThere } from './transcript-there';
import { UnderstoodNote } from './understood';

/** Exact words, the place they stand, and one press to see them there. */
export function EvidenceQuote({ quote, language, onShow }: { quote: Quote; language: string; onShow: (passage: Passage) => void }) {
  const { t } = useTranslation('report');
  const basis = useTurnBasis(quote.turn);
  const there = useTranscriptThere();
  const where = quote.questionNumber ? t('quote.where', { time: clockTime(quote.atMs), number: quote.questionNumber }) : clockTime(quote.atMs);
  return (
    <figure className="rounded-e-[10px] border-s-2 border-you bg-[color-mix(in_srgb,var(--you-soft)_42%,var(--surface))] py-2.5 pe-3 ps-3">
      <blockquote {...writtenIn(language)} className="voice text-quote">{quote.text}</blockquote>
      <figcaption className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-12 text-ink-3">
        <span className="num">
          {where} · {t(`quote.shows.${quote.shows}` as 'quote.shows.result', { defaultValue: quote.shows })}
        </span>
        {basis?.corrected ? <span>{t('correction.quoted')}</span> : basis && <UnderstoodNote understood={basis.understood} confidence={basis.confidence} />}
        {there && (
          <button type="button" className="link inline-flex items-center gap-1 pointer-coarse:min-h-11" onClick={() => onShow(quote)}>
            <TextQuote size={12} aria-hidden />
            {t('quote.show')}
          </button>
        )}
      </figcaption>
    </figure>
  );
}
