import { useTranslation } from 'react-i18next';
import { DeliveryMeasures } from '@/practice/delivery-measures';
import { Card } from '@/components/ui/card';
import type { DeliveryMetrics } from '@/lib/api/report-types';

export function DeliveryCard({ metrics, language }: { metrics: DeliveryMetrics; language: string }) {
  const { t } = useTranslation('report');
  return (
    <Card aria-labelledby="delivery" className="p-5 max-md:p-4">
      <div className="mb-1.5 flex items-baseline justify-between gap-4">
        <h2 id="delivery">{t('delivery.title')}</h2>
        <p className="text-12 text-ink-3">{t('delivery.note')}</p>
      </div>
      <DeliveryMeasures metrics={metrics} language={language} />
      <p className="border-t border-line pt-3 text-13 text-ink-3">
        {t('delivery.words', { count: metrics.words, answers: metrics.answers, longest: metrics.longestAnswerWords })}
      </p>
    </Card>
  );
}
