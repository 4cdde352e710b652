import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge } from '@/components/ui/badge';
import type { DeliveryMetrics } from '@/lib/api/report-types';
import { oneDecimal } from '@/lib/format';
import { writtenIn } from '@/lib/languages';

/** Where a measure stands on its range, and the wide middle in which nothing needs changing. Percent of the range. */
interface Band {
  at: number;
  from: number;
  to: number;
}

function bandOf(value: number, range: [number, number], middle: [number, number]): Band {
  const share = (x: number) => Math.max(0, Math.min(100, (100 * (x - range[0])) / (range[1] - range[0])));
  return { at: share(value), from: share(middle[0]), to: share(middle[1]) };
}

/** How something was said, each measure on its range; what was not measured says so. */
export function DeliveryMeasures({ metrics, language }: { metrics: DeliveryMetrics; language: string }) {
  const { t, i18n } = useTranslation('report');
  const { wordsPerMinute: pace, medianPauseMs: pause, talkShare, fillers, bands } = metrics;
  return (
    <dl className="divide-y divide-line">
      <Measure
        name={t('delivery.pace')}
        band={pace === null ? null : bandOf(pace, [60, 240], [105, 180])}
        value={pace !== null && t('delivery.paceValue', { count: pace })}
        word={bands.pace}
        missing={t('delivery.paceNote')}
      />
      <Measure
        name={t('delivery.pauses')}
        band={pause === null ? null : bandOf(pause, [0, 4_000], [500, 2_500])}
        value={pause !== null && t('delivery.pausesValue', { seconds: oneDecimal(pause / 1000, i18n.language) })}
        word={bands.pauses}
        missing={t('delivery.pausesNote')}
      />
      <Measure
        name={t('delivery.talkShare')}
        band={talkShare === null ? null : bandOf(talkShare, [0, 1], [0.55, 0.9])}
        value={talkShare !== null && t('delivery.talkShareValue', { count: Math.round(talkShare * 100) })}
        word={bands.talkShare}
        missing={t('delivery.paceNote')}
      />
      <Measure name={t('delivery.fillers')} band={null} value={fillers !== null && t('delivery.fillersValue', { count: fillers })} missing={<span {...writtenIn(language)}>{metrics.fillersNote}</span>} />
    </dl>
  );
}

interface MeasureProps {
  name: string;
  band: Band | null;
  value: string | false;
  word?: string;
  missing: ReactNode;
}

function Measure({ name, band, value, word, missing }: MeasureProps) {
  const { t } = useTranslation('report');
  return (
    <div className="grid grid-cols-[104px_1fr_150px] items-center gap-x-6 gap-y-2 py-3 max-md:grid-cols-[1fr_auto]">
      <dt className="font-medium">{name}</dt>
      <dd className="max-md:order-last max-md:col-span-2">{band ? <BandPicture band={band} /> : <span className="text-13 text-ink-2">{missing}</span>}</dd>
      <dd className="num text-13">
        {value ? (
          <>
            <b className="font-semibold">{value}</b> <span className="text-ink-2">{word && t(`delivery.band.${word.replace(' ', '-')}` as 'delivery.band.fine', { defaultValue: word })}</span>
          </>
        ) : (
          <Badge tone="none">{t('delivery.na')}</Badge>
        )}
      </dd>
    </div>
  );
}

function BandPicture({ band }: { band: Band }) {
  return (
    <span aria-hidden className="relative block h-1.5 rounded-full bg-track">
      <span className="absolute -inset-y-px rounded-full border border-accent/40 bg-accent-soft" style={{ insetInlineStart: `${band.from}%`, width: `${band.to - band.from}%` }} />
      <span className="absolute -inset-y-[3px] w-[3px] -ms-[1.5px] rounded-full bg-ink" style={{ insetInlineStart: `${band.at}%` }} />
    </span>
  );
}
