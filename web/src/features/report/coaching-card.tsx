import { ArrowUpRight, Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Card } from '@/components/ui/card';
import type { Report } from '@/lib/api/report-types';
import { writtenIn } from '@/lib/languages';
import { EvidenceQuote } from './evidence-quote';
import type { Passage } from './highlight';

interface CoachingCardProps {
  strengths: Report['strengths'];
  improvements: Report['improvements'];
  /** Of the interview. */
  language: string;
  onShow: (passage: Passage) => void;
}

export function CoachingCard({ strengths, improvements, language, onShow }: CoachingCardProps) {
  const { t } = useTranslation('report');
  if (strengths.length === 0 && improvements.length === 0) return null;
  return (
    <Card className="grid gap-x-8 gap-y-6 p-5 md:grid-cols-2 max-md:p-4">
      <section aria-labelledby="strengths" className="min-w-0">
        <h2 id="strengths" className="mb-2.5">
          {t('coaching.strengths')}
        </h2>
        {strengths.length === 0 && <p className="text-13 text-ink-2">{t('coaching.noStrengths')}</p>}
        <ul className="flex flex-col gap-3.5">
          {strengths.map((strength) => (
            <li key={strength.text} className="grid grid-cols-[16px_1fr] gap-2.5">
              <Check size={15} aria-hidden className="mt-0.5 text-accent" />
              <div className="min-w-0">
                <p {...writtenIn(language)}>{strength.text}</p>
                {strength.quote && (
                  <div className="mt-2">
                    <EvidenceQuote quote={strength.quote} language={language} onShow={onShow} />
                  </div>
                )}
              </div>
            </li>
          ))}
        </ul>
      </section>
      {improvements.length > 0 && (
        <section aria-labelledby="improvements" className="min-w-0">
          <h2 id="improvements" className="mb-2.5">
            {t('coaching.improvements')}
          </h2>
          <ul className="flex flex-col gap-3">
            {improvements.map((improvement) => (
              <li key={`${improvement.competencyId} ${improvement.text}`} className="grid grid-cols-[16px_1fr] gap-2.5">
                <ArrowUpRight size={15} aria-hidden className="mirrored mt-0.5 text-you" />
                <p {...writtenIn(language)}>{improvement.text}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Card>
  );
}
