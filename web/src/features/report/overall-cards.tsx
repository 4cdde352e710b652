import { Target } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import type { Report } from '@/lib/api/report-types';
import { oneDecimal } from '@/lib/format';
import { writtenIn } from '@/lib/languages';
import { EvidenceQuote } from './evidence-quote';
import type { Passage } from './highlight';

/** The first sentence carries the headline; the rest explains. */
function split(headline: string): [string, string] {
  const end = headline.search(/[.!?](\s|$)/);
  return end < 0 || end + 1 >= headline.length ? [headline, ''] : [headline.slice(0, end + 1), headline.slice(end + 1)];
}

export function OverallCard({ report, children }: { report: Report; children?: ReactNode }) {
  const { t, i18n } = useTranslation('report');
  const [first, rest] = split(report.headline);
  return (
    <Card aria-labelledby="overall" className="grid grid-cols-[auto_1fr] items-center gap-6 p-6 max-md:gap-5 max-md:p-4">
      <div>
        <h2 id="overall" className="text-12 leading-4 font-normal tracking-normal text-ink-3">
          {t('overall.title')}
        </h2>
        {report.total === null ? (
          <p className="mt-2">
            <Badge tone="none">{t('overall.none')}</Badge>
          </p>
        ) : (
          <>
            <p className="num text-54 font-semibold tracking-[-0.045em]" data-testid="total">
              {oneDecimal(report.total, i18n.language)}
            </p>
            <p className="text-12 text-ink-3">{t('overall.of')}</p>
          </>
        )}
      </div>
      <div {...writtenIn(report.language)}>
        <p className="text-15 text-ink">
          <b className="font-semibold">{first}</b>
          {rest}
        </p>
        <p className="mt-2 text-13 text-ink-3">{report.totalNote}</p>
        {children}
      </div>
    </Card>
  );
}

interface PriorityFixCardProps {
  fix: NonNullable<Report['priorityFix']>;
  /** Of the interview. */
  language: string;
  onShow: (passage: Passage) => void;
  /** What can be done about it. */
  children?: ReactNode;
}

export function PriorityFixCard({ fix, language, onShow, children }: PriorityFixCardProps) {
  const { t } = useTranslation('report');
  return (
    <section
      aria-labelledby="fix"
      className="grid grid-cols-[30px_1fr] gap-4 rounded-lg border border-[color-mix(in_srgb,var(--you)_32%,transparent)] bg-you-soft p-5 max-md:grid-cols-1 max-md:p-4"
    >
      <span className="grid size-[30px] place-items-center rounded-full bg-surface text-you max-md:hidden">
        <Target size={16} aria-hidden />
      </span>
      <div className="min-w-0">
        <p className="text-13 text-you">{t('fix.title')}</p>
        <h2 id="fix" {...writtenIn(language)}>{fix.title}</h2>
        <p {...writtenIn(language)} className="mt-1 max-w-[560px] text-13 text-ink-2">
          {fix.text}
        </p>
        {fix.quote && (
          <div className="mt-3 rounded-e-[10px] bg-surface">
            <EvidenceQuote quote={fix.quote} language={language} onShow={onShow} />
          </div>
        )}
        {children && <div className="mt-3.5">{children}</div>}
      </div>
    </section>
  );
}
