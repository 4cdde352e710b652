import { useTranslation } from 'react-i18next';
import type { Judged } from '@/lib/api/report-types';
import { listOf } from '@/lib/format';

/** How one competency was rated by models: each rating, how far apart they are, and what was checked. */
export function JudgedLine({ judged, second }: { judged: Judged; second: string | null }) {
  const { t, i18n } = useTranslation('report');
  const parts = [
    judged.levels.length > 0 && t('judging.levels', { list: listOf(judged.levels, i18n.language), count: judged.levels.length }),
    judged.spread !== null && t('judging.spread', { count: judged.spread }),
    judged.withheld > 0 && t('judging.withheld', { count: judged.withheld }),
    second !== null && judged.second !== null && t('judging.second', { model: second, level: judged.second }),
    judged.found > 0 && t('judging.verified', { verified: judged.verified, count: judged.found }),
  ].filter(Boolean);
  return (
    <>
      {judged.gate && <p className="mt-1.5 max-w-[560px] text-13 text-ink-2">{t(`judging.gate.${judged.gate}`)}</p>}
      {parts.length > 0 && <p className="num mt-3 text-12 text-ink-3">{parts.join(' · ')}</p>}
    </>
  );
}
