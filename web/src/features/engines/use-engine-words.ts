import { useTranslation } from 'react-i18next';
import { useMoment } from '@/components/ui/moment';
import type { Rung } from '@/lib/api/engines';
import { moneyOf } from '@/lib/format';

/** How failures, amounts of money and the state of an engine are said. */
export function useEngineWords() {
  const { t, i18n } = useTranslation('engines');
  const moment = useMoment();
  return {
    /** By the kind of failure; its own name where this page has no words for it. */
    failure: (kind: string) => t(`failure.${kind.toLowerCase()}` as 'failure.timeout', { defaultValue: kind }),

    money: (amount: number, currency: string) => moneyOf(amount, currency, i18n.language),

    /** Why an engine that works is not asked; nothing where there is no more to say than its state. */
    why({ state, tier }: Rung): string | null {
      if (state === 'not-found') return t(`why.not-found-${tier}`);
      return state === 'no-key' || state === 'kept-out' || state === 'over-budget' ? t(`why.${state}`) : null;
    },

    /** What was measured of it, and when it is asked again. */
    measured({ latency, patienceMs, state }: Rung): string[] {
      if (state !== 'working' && state !== 'failing' && state !== 'untried') return [];
      return [
        ...(latency ? [t('latency', { count: latency.samples, p50: Math.round(latency.p50Ms), p99: Math.round(latency.p99Ms) })] : []),
        t('patience', { ms: Math.round(patienceMs) }),
      ];
    },

    again: ({ state, nextTryAt }: Rung) => (state === 'failing' && nextTryAt ? t('again', { at: moment(nextTryAt) }) : null),
  };
}
