import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSessionWords } from '@/components/session/use-session-words';
import { Card } from '@/components/ui/card';
import { Health, type HealthState } from '@/components/ui/health';
import { ErrorNotice, Skeleton } from '@/components/ui/states';
import { ApiProblem } from '@/lib/api/client';
import { practiceOptions } from '@/lib/api/queries';
import type { EngineState, PracticeOptions } from '@/lib/api/types';
import { useCloud, useHosted } from '@/lib/api/use-hosted';
import { useRole } from '@/lib/api/use-role';
import { mayManage } from '@/lib/roles';

const states: Record<EngineState, HealthState> = { starting: 'ready', working: 'working', recovering: 'slow', missing: 'down', failed: 'down' };

/** Which engines do the work, said plainly. */
export function EnginesCard() {
  const { t } = useTranslation('home');
  const hosted = useHosted();
  const cloud = useCloud();
  const options = useQuery(practiceOptions);
  // The page says once that the server is away.
  if (options.error instanceof ApiProblem && options.error.unreachable) return null;
  return (
    <Card aria-labelledby="engines" className="p-5">
      <div className="mb-3 flex items-center justify-between gap-3">
        <h2 id="engines">{t(cloud.length > 0 ? 'engines.titleCloud' : hosted ? 'engines.titleHosted' : 'engines.title')}</h2>
        <Link to="/engines" className="link text-13 pointer-coarse:-my-3 pointer-coarse:py-[13px]">
          {t('engines.all')}
        </Link>
      </div>
      {options.isPending ? (
        <Skeleton lines={3} />
      ) : options.isError ? (
        <ErrorNotice error={options.error} retry={() => void options.refetch()} className="py-2!" />
      ) : (
        <Engines engines={options.data.engines} />
      )}
    </Card>
  );
}

function Engines({ engines: { recognizer, voice, interviewer } }: { engines: PracticeOptions['engines'] }) {
  const { t } = useTranslation('home');
  const words = useSessionWords();
  const mayChange = mayManage(useRole());
  const word = (state: EngineState) => t(`engines.${state}`);
  const note =
    recognizer.state === 'missing' || recognizer.state === 'failed' ? t('engines.recognizerMissing') : recognizer.quality === 'low' ? `${t('engines.low')} ${mayChange ? t('engines.better') : ''}` : null;
  return (
    <>
      <dl className="divide-y divide-line text-13">
        {[
          { label: t('engines.recognizer'), name: recognizer.name, state: recognizer.state },
          { label: t('engines.voice'), name: voice.name, state: voice.state },
        ].map(({ label, name, state }) => (
          <div key={label} className="flex items-center justify-between gap-3 py-2.5 first:pt-0">
            <dt className="text-ink-2">{label}</dt>
            <dd className="flex items-center gap-3 font-medium">
              {name}
              <Health state={states[state]}>{word(state)}</Health>
            </dd>
          </div>
        ))}
        <div className="flex items-baseline justify-between gap-3 py-2.5">
          <dt className="text-ink-2">{t('engines.interviewer')}</dt>
          <dd className="text-end font-medium">{words.interviewer(interviewer.id, interviewer.name)}</dd>
        </div>
      </dl>
      {note && <p className="border-t border-line pt-3 text-13 text-ink-2">{note}</p>}
      {(voice.state === 'missing' || voice.state === 'failed') && <p className="pt-2 text-13 text-ink-2">{t('engines.voiceMissing')}</p>}
    </>
  );
}
