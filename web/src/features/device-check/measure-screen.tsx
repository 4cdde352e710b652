import { useQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import { ArrowLeft, Keyboard, ShieldCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { buttonClass } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { ErrorNotice, Notice, Skeleton } from '@/components/ui/states';
import { practiceOptions, session } from '@/lib/api/queries';
import { languageAloud } from '@/lib/interview-language';
import { useHosted } from '@/lib/api/use-hosted';
import { MeasureReading } from './measure-reading';
import { MicrophoneRow } from './microphone-row';
import { useSound } from './use-sound';

const route = getRouteApi('/app/measure');

/** How well this set-up hears a person, before anything depends on it. */
export function MeasureScreen() {
  const { t, i18n } = useTranslation(['measure', 'check']);
  const { interview } = route.useSearch();
  const options = useQuery({ ...practiceOptions, refetchOnWindowFocus: false });
  const held = useQuery({ ...session(interview ?? ''), enabled: interview !== undefined });
  const recognizer = options.data?.engines.recognizer;
  const deaf = recognizer?.state === 'missing' || recognizer?.state === 'failed';
  return (
    <div className="max-w-[780px]">
      <h1>{t('title')}</h1>
      <p className="mt-1 mb-5 text-15 text-ink-2">{t('subtitle')}</p>
      {options.isError ? (
        <ErrorNotice error={options.error} retry={() => void options.refetch()} />
      ) : !recognizer || held.isLoading ? (
        <Skeleton lines={8} />
      ) : deaf ? (
        <Card>
          <Notice icon={Keyboard} title={t('deaf')}>
            {t('check:practice.noRecognizer')}
          </Notice>
        </Card>
      ) : (
        <Measure language={languageAloud(options.data?.languages ?? [], held.data?.language ?? i18n.language)} low={recognizer.quality === 'low'} />
      )}
      <p className="mt-4 flex items-start gap-2 text-13 text-ink-2">
        <ShieldCheck size={16} aria-hidden className="mt-px shrink-0 text-accent" />
        {t(useHosted() ? 'keptHosted' : 'kept')}
      </p>
      {interview && (
        <Link to="/practice/$sessionId/check" params={{ sessionId: interview }} className={buttonClass('secondary', 'medium', 'mt-5')}>
          <ArrowLeft size={16} aria-hidden className="mirrored" />
          {t('backToCheck')}
        </Link>
      )}
    </div>
  );
}

function Measure({ language, low }: { language: string; low: boolean }) {
  const sound = useSound();
  return (
    <div className="flex flex-col gap-4">
      <Card className="overflow-hidden">
        <MicrophoneRow sound={sound} />
      </Card>
      <MeasureReading sound={sound} language={language} low={low} />
    </div>
  );
}
