import { ChevronDown, Ear } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { RatingScale } from '@/components/ui/rating-scale';
import type { Judging, RatedCompetency } from '@/lib/api/report-types';
import { listOf } from '@/lib/format';
import { writtenIn } from '@/lib/languages';
import { EvidenceQuote } from './evidence-quote';
import type { Passage } from './highlight';
import { JudgedLine } from './judged-line';

interface CompetenciesCardProps {
  competencies: RatedCompetency[];
  /** Of the interview. */
  language: string;
  /** How models rated, null where rules did. */
  judging?: Judging | null;
  onShow: (passage: Passage) => void;
}

export function CompetenciesCard({ competencies, language, judging = null, onShow }: CompetenciesCardProps) {
  const { t } = useTranslation('report');
  return (
    <Card aria-labelledby="competencies" className="overflow-hidden">
      <div className="flex items-baseline justify-between gap-x-4 px-5 pt-[18px] pb-1.5 max-md:flex-col max-md:px-4">
        <h2 id="competencies">{t('competencies.title')}</h2>
        <p className="text-12 text-ink-3">{t('competencies.scale')}</p>
      </div>
      <div className="divide-y divide-line">
        {competencies.map((competency, index) => (
          <Competency key={competency.id} competency={competency} judging={judging} language={language} opened={index === 0} onShow={onShow} />
        ))}
      </div>
    </Card>
  );
}

function Competency({ competency, judging, language, opened, onShow }: { competency: RatedCompetency; judging: Judging | null; language: string; opened: boolean; onShow: (passage: Passage) => void }) {
  const { t, i18n } = useTranslation('report');
  const [open, setOpen] = useState(opened);
  const id = useId();
  const judged = judging?.competencies.find((one) => one.id === competency.id);
  const rated = competency.state === 'rated' && competency.rating !== null;
  return (
    <div>
      <h3>
        <button
          type="button"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
          className="flex w-full items-center gap-3 px-5 py-3.5 text-start -outline-offset-2! hover:bg-surface-2/60 max-md:px-4"
        >
          <span className="flex min-w-0 flex-1 flex-wrap items-center justify-between gap-x-4 gap-y-1.5 max-md:flex-col max-md:items-start">
            <span>
              <span {...writtenIn(language)}>{competency.name}</span> <span className="text-13 font-normal tracking-normal text-ink-3">{t('competencies.weight', { count: competency.weight })}</span>
            </span>
            {rated ? <RatingScale rating={competency.rating} /> : <Badge tone="none">{t('competencies.insufficient')}</Badge>}
          </span>
          {rated && (
            <span className="num w-11 text-end font-semibold whitespace-nowrap">
              {competency.rating} <span className="text-12 font-normal tracking-normal text-ink-3">{t('overall.of')}</span>
            </span>
          )}
          <ChevronDown size={16} aria-hidden className={`shrink-0 text-ink-3 transition-transform duration-[var(--d-2)] ${open ? 'rotate-180' : ''}`} />
        </button>
      </h3>
      <div id={id} hidden={!open} className="px-5 pb-4 max-md:px-4">
        {rated ? <Grounds competency={competency} language={language} /> : !judged?.gate && <p {...writtenIn(language)} className="max-w-[560px] text-13 text-ink-2">{competency.reason}</p>}
        {competency.quotes.length > 0 && (
          <div className="mt-3.5 flex flex-col gap-2.5">
            {competency.quotes.map((quote) => (
              <EvidenceQuote key={`${quote.turn}-${quote.start}`} quote={quote} language={language} onShow={onShow} />
            ))}
          </div>
        )}
        {rated && <WhyNot competency={competency} language={language} />}
        {judged && <JudgedLine judged={judged} second={judging?.second ?? null} />}
        {competency.heard && (
          <p className="mt-3.5 flex max-w-[620px] gap-2 text-13 text-ink-2">
            <Ear size={14} aria-hidden className="mt-1 shrink-0 text-warn" />
            <span {...writtenIn(language)}>{competency.heard}</span>
          </p>
        )}
        <p className="mt-3 text-12 text-ink-3">
          {[
            rated && t(`competencies.confidence.${competency.confidence}`),
            competency.questionNumbers.length > 0 && t('competencies.questions', { count: competency.questionNumbers.length, list: listOf(competency.questionNumbers, i18n.language) }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
    </div>
  );
}

function Grounds({ competency, language }: { competency: RatedCompetency; language: string }) {
  const { t } = useTranslation('report');
  return (
    <div className="max-w-[560px] text-13 text-ink-2">
      {competency.anchor && (
        <p>
          <b className="font-semibold text-ink">{t('competencies.level', { rating: competency.rating })}</b> <span {...writtenIn(language)}>{competency.anchor}</span>
        </p>
      )}
      {competency.reason && (
        <p className="mt-1.5">
          <b className="font-semibold text-ink">{t('competencies.because')}</b> <span {...writtenIn(language)}>{competency.reason}</span>
        </p>
      )}
    </div>
  );
}

function WhyNot({ competency: { rating, whyNotHigher, whyNotLower }, language }: { competency: RatedCompetency; language: string }) {
  const { t } = useTranslation('report');
  if (rating === null) return null;
  return (
    <div className="mt-3.5 flex max-w-[620px] flex-col gap-1.5 text-13 text-ink-2">
      {whyNotHigher && (
        <p>
          <b className="font-semibold text-ink">{t('competencies.notHigher', { rating: rating + 1 })}</b> <span {...writtenIn(language)}>{whyNotHigher}</span>
        </p>
      )}
      {whyNotLower && (
        <p>
          <b className="font-semibold text-ink">{t('competencies.notLower', { rating: rating - 1 })}</b> <span {...writtenIn(language)}>{whyNotLower}</span>
        </p>
      )}
    </div>
  );
}
