import { useTranslation } from 'react-i18next';
import type { Judging } from '@/lib/api/report-types';

/** Which models rated, how often, by which words, and how far apart their ratings are. */
export function JudgingFacts({ judging }: { judging: Judging }) {
  const { t } = useTranslation('report');
  const facts: [string, string][] = [
    [t('judging.model'), judging.model],
    ...(judging.second === null ? [] : [[t('judging.secondModel'), judging.second] as [string, string]]),
    [t('judging.runs'), String(judging.runs)],
    [t('judging.widest'), String(judging.spread)],
    [t('judging.feedbackBy'), judging.feedbackBy ?? t('judging.rules')],
    [t('judging.prompts'), judging.promptHash.slice(0, 12)],
    [t('judging.seed'), String(judging.seed)],
  ];
  return (
    <section className="mt-4 border-t border-line pt-4">
      <h3 className="mb-1.5">{t('judging.title')}</h3>
      <p className="mb-2 max-w-[640px] text-13 text-ink-2">{t('judging.note')}</p>
      <dl className="flex max-w-[420px] flex-col gap-1 text-13">
        {facts.map(([name, value]) => (
          <div key={name} className="flex justify-between gap-4">
            <dt className="text-ink-2">{name}</dt>
            <dd className="num text-end font-medium break-words">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
