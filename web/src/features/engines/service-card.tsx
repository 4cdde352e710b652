import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Badge } from '@/components/ui/badge';
import { Banner } from '@/components/ui/banner';
import { Card } from '@/components/ui/card';
import { Health, type HealthState } from '@/components/ui/health';
import { useMoment } from '@/components/ui/moment';
import { inUse, type Rung, type RungState, type Service } from '@/lib/api/engines';
import { serverLanguage, writtenIn } from '@/lib/languages';
import { useEngineWords } from './use-engine-words';

const health: Record<RungState, HealthState> = {
  working: 'working',
  untried: 'ready',
  failing: 'down',
  'no-key': 'ready',
  'not-found': 'ready',
  'kept-out': 'ready',
  'over-budget': 'slow',
};

/** One ladder, rung by rung: who is asked first now, and what is the matter with the others. */
export function ServiceCard({ service }: { service: Service }) {
  const { t } = useTranslation('engines');
  const first = inUse(service);
  const heading = `engines-${service.kind}`;
  return (
    <Card aria-labelledby={heading} className="overflow-hidden">
      <div className="p-5 pb-3.5">
        <h2 id={heading}>{t(`kind.${service.kind}`)}</h2>
        <p className="text-13 text-ink-2">{t(`kindNote.${service.kind}`)}</p>
        {service.kind === 'speech-to-text' && first?.tier === 'built-in' && (
          <Banner icon={TriangleAlert} tone="warn" title={t('weak.title')} className="mt-3">
            <p>{t('weak.note')}</p>
          </Banner>
        )}
        {!first && <p className="mt-3 text-13 font-medium text-ink-2">{t(`none.${service.kind}`)}</p>}
      </div>
      <ol className="divide-y divide-line border-t border-line">
        {service.rungs.map((rung) => (
          <RungRow key={rung.id} rung={rung} first={rung === first && service.kind !== 'language-model'} />
        ))}
      </ol>
    </Card>
  );
}

function RungRow({ rung, first }: { rung: Rung; first: boolean }) {
  const { t } = useTranslation('engines');
  const words = useEngineWords();
  const moment = useMoment();
  const why = words.why(rung);
  const again = words.again(rung);
  const measured = words.measured(rung);
  const failed = rung.state === 'failing' ? rung.error : null;
  return (
    <li className="px-5 py-3">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <p className="flex flex-wrap items-center gap-2">
          <span className="font-medium wrap-anywhere">{rung.name}</span>
          <Badge tone={rung.tier === 'cloud' ? 'info' : 'plain'}>{t(`tier.${rung.tier}`)}</Badge>
          {first && <Badge tone="accent">{t('first')}</Badge>}
        </p>
        <Health state={health[rung.state]}>{t(`state.${rung.state}`)}</Health>
      </div>
      {why && <p className="text-13 text-ink-2">{why}</p>}
      {failed && (
        <div className="text-13 text-ink-2">
          <p>
            {t('failed', { at: moment(failed.at), kind: words.failure(failed.kind) })} {again}
          </p>
          <p {...writtenIn(serverLanguage)} className="mt-1 border-s-2 border-bad ps-2.5 wrap-anywhere">
            {failed.message}
          </p>
        </div>
      )}
      {measured.length > 0 && <p className="num mt-0.5 text-12 text-ink-3">{measured.join(' ')}</p>}
    </li>
  );
}
