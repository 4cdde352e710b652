import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { ArrowDown, ArrowRight, Hourglass, Keyboard, ShieldCheck } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { FieldError } from '@/components/ui/field';
import { ApiProblem, post } from '@/lib/api/client';
import { disclosureIn, session as sessionQuery } from '@/lib/api/queries';
import type { PracticeOptions, Session, Timing } from '@/lib/api/types';
import { ConsentCard } from './consent-card';
import { EasierCard } from './easier-card';
import { MicrophoneRow } from './microphone-row';
import { PracticeRow } from './practice-row';
import { SpeakerRow } from './speaker-row';
import { useSound } from './use-sound';

export function DeviceCheck({ session, options }: { session: Session; options: PracticeOptions }) {
  const { t, i18n } = useTranslation('check');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const sound = useSound();
  const consent = useRef<HTMLDivElement>(null);
  const disclosure = useQuery(disclosureIn(i18n.language));
  const version = disclosure.data?.version;
  // Agreed to one text in one language: another text asks again.
  const [agreedTo, setAgreedTo] = useState<string | null>(null);
  const agreed = version !== undefined && version === agreedTo;
  const [timing, setTiming] = useState<Timing>(session.timing);
  const typedOnly = options.languages.find(({ code }) => code === session.language)?.voice === false;
  const [chosen, setTyping] = useState(session.typing);
  const typing = typedOnly || chosen;
  const { engines } = options;
  const hasVoice = engines.voice.state !== 'missing' && engines.voice.state !== 'failed';

  const entry = useMutation({
    mutationFn: () => post<Session>(`/api/sessions/${session.id}/consent`, { disclosureVersion: agreedTo, timing, typing }),
    onSuccess: (updated) => {
      queries.setQueryData(sessionQuery(session.id).queryKey, updated);
      return navigate({ to: '/practice/$sessionId/room', params: { sessionId: session.id } });
    },
    onError: async (error) => {
      if (!(error instanceof ApiProblem) || error.kind !== 'disclosure-outdated') return;
      setAgreedTo(null);
      await queries.invalidateQueries({ queryKey: ['practice', 'disclosure'] });
      consent.current?.focus();
    },
  });
  const outdated = entry.error instanceof ApiProblem && entry.error.kind === 'disclosure-outdated';
  const toConsent = () => {
    consent.current?.scrollIntoView({ behavior: 'smooth' });
    consent.current?.focus({ preventScroll: true });
  };

  return (
    <div className="grid items-start gap-7 lg:grid-cols-[minmax(0,672px)_minmax(0,1fr)]">
      <div className="flex flex-col gap-4">
        <div>
          <h1>{t('title')}</h1>
          <p className="mt-1 mb-1 text-15 text-ink-2">{t('subtitle')}</p>
        </div>
        {typedOnly ? (
          <Banner icon={Keyboard} title={t('typedOnly.title')}>
            {t('typedOnly.text')}
          </Banner>
        ) : (
          <Card className="overflow-hidden">
            <MicrophoneRow sound={sound} />
            <SpeakerRow sound={sound} voice={hasVoice} language={session.language} />
            <PracticeRow sound={sound} language={session.language} recognizer={engines.recognizer} onType={() => setTyping(true)} />
          </Card>
        )}
        <EasierCard timings={options.timings} timing={timing} onTiming={setTiming} typing={typing} onTyping={typedOnly ? undefined : setTyping} />
        <p className="flex items-start gap-2 text-13 text-ink-2">
          <ShieldCheck size={16} aria-hidden className="mt-px shrink-0 text-ink-3" />
          {t('line.good')}
        </p>
        {options.minutes && (
          <p className="flex items-start gap-2 text-13 text-ink-2">
            <Hourglass size={16} aria-hidden className="mt-px shrink-0 text-ink-3" />
            {t('minutes')}
          </p>
        )}
        {!typedOnly && (
          <p className="text-13 text-ink-2">
            {t('measure.note')}{' '}
            <Link to="/measure" search={{ interview: session.id }} className="link">
              {t('measure.link')}
            </Link>
          </p>
        )}
      </div>
      <div className="flex flex-col gap-4">
        <ConsentCard ref={consent} disclosure={disclosure} agreed={agreed} changed={outdated && !agreed} onAgree={(on) => setAgreedTo(on && version !== undefined ? version : null)} />
        {entry.isError && !outdated && <FieldError>{t('enter.failed')}</FieldError>}
        <div className="max-md:fixed max-md:inset-x-0 max-md:bottom-0 max-md:z-10 max-md:border-t max-md:border-line max-md:bg-surface max-md:p-4">
          {!agreed && (
            <Button size="large" className="w-full md:hidden!" onClick={toConsent}>
              {t('enter.next')} <ArrowDown size={16} aria-hidden />
            </Button>
          )}
          <Button look="primary" size="large" className={agreed ? 'w-full' : 'w-full max-md:hidden!'} disabled={!agreed} busy={entry.isPending} onClick={() => entry.mutate()}>
            {t('enter.enter')} <ArrowRight size={16} aria-hidden className="mirrored" />
          </Button>
        </div>
        <p className="text-center text-13 text-ink-3">
          {agreed ? (
            <>
              {t('enter.later')}{' '}
              <Link to="/" className="link">
                {t('enter.laterLink')}
              </Link>
            </>
          ) : (
            t('enter.needsConsent')
          )}
        </p>
      </div>
    </div>
  );
}
