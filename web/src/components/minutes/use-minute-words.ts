import { useTranslation } from 'react-i18next';
import type { MinutesEntry } from '@/lib/api/minutes';
import { clockTime } from '@/lib/format';

const minus = '\u2212';

/** The words minutes are told with. */
export function useMinuteWords() {
  const { t } = useTranslation('minutes');
  return {
    /** Whole minutes, rounded down: nobody is promised a minute that is not there. */
    amount: (seconds: number) => t('amount', { count: Math.floor(seconds / 60) }),
    signed: (seconds: number) => `${seconds < 0 ? minus : '+'}${clockTime(Math.abs(seconds) * 1000)}`,
    of: ({ kind, byPerson, note, seconds }: MinutesEntry) => {
      if (kind === 'grant') return byPerson ? (note ? t('entry.grantedFor', { note }) : t('entry.granted')) : t('entry.credited');
      return kind === 'settle' && seconds === 0 ? t('entry.used') : t(`entry.${kind}`);
    },
  };
}
