import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import clsx from 'clsx';
import { FileText, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge } from '@/components/ui/badge';
import { BrandMark } from '@/components/ui/brand';
import { buttonClass } from '@/components/ui/button';
import { Orb } from '@/components/ui/orb';
import { practiceOptions } from '@/lib/api/queries';
import type { Sample } from '@/lib/api/sample';
import type { Turn } from '@/lib/api/types';
import { writtenIn } from '@/lib/languages';
import { SampleCaptions } from './sample-captions';
import { SampleDock } from './sample-dock';
import { usePlayback } from './use-playback';

const wholeQuestions = new Set(['question', 'probe']);
const endInQuestions = new Set(['warm-up', 'candidate-questions']);

/** What was asked last: it stays on the stage while it is answered. */
function askedBefore(turns: Turn[], turn: number) {
  const asked = turns.slice(0, turn + 1).findLast(({ speaker, kind }) => speaker === 'interviewer' && (wholeQuestions.has(kind) || endInQuestions.has(kind)));
  if (!asked) return null;
  return { number: asked.questionNumber || null, text: wholeQuestions.has(asked.kind) ? asked.text : (asked.text.split(/(?<=[.?!]) /).at(-1) ?? '') };
}

export function SampleRoom({ sample: { session, turns } }: { sample: Sample }) {
  const { t } = useTranslation('sample');
  const options = useQuery(practiceOptions);
  const voice = options.data?.engines.voice.state;
  const english = voice === 'working' || voice === 'recovering';
  const hasVoice = session.language === 'en' ? english : options.data?.languages.some(({ code, voice: spoken }) => code === session.language && spoken) === true;
  const [aloud, setAloud] = useState(true);
  const playback = usePlayback(turns, session.language, aloud && hasVoice);
  const turn = turns[playback.at.turn];
  const question = askedBefore(turns, playback.at.turn);
  const speaking = turn?.speaker === 'interviewer';
  const number = question?.number ?? null;
  const title = playback.over ? 'over' : !playback.playing ? 'paused' : speaking ? 'speaking' : 'answering';

  return (
    <div className="grid min-h-dvh grid-cols-[minmax(0,1fr)] grid-rows-[auto_minmax(0,1fr)] lg:h-dvh lg:min-h-[640px]">
      <header className="sticky top-0 z-10 flex min-h-[52px] items-center gap-3 border-b border-line bg-bg px-4 md:min-h-15 md:px-7">
        <Link to="/" aria-label={t('home')} className="max-md:grid max-md:size-11 max-md:-ms-2.5 max-md:place-items-center">
          <BrandMark />
        </Link>
        <p className="min-w-0 truncate font-medium max-md:hidden">{session.jobTitle}</p>
        <Badge tone="info">{t('badge')}</Badge>
        <div className="ms-auto flex items-center gap-1.5">
          <Link to="/sample/report" className={buttonClass('secondary', 'small', 'max-md:px-3.5!')}>
            <FileText size={14} aria-hidden />
            <span className="max-md:sr-only">{t('report')}</span>
          </Link>
          <Link to="/" aria-label={t('close')} title={t('close')} className={buttonClass('quiet', 'small', 'px-2!')}>
            <X size={16} aria-hidden />
          </Link>
        </div>
      </header>
      <div className="grid min-h-0 grid-cols-[minmax(0,1fr)] max-lg:grid-rows-[auto_minmax(0,1fr)] lg:grid-cols-[minmax(0,1fr)_420px]">
        <main id="main" tabIndex={-1} className="flex min-h-0 flex-col">
          <h1 className="sr-only">{t('title')}</h1>
          <div tabIndex={0} role="group" aria-label={t('stage')} className="flex min-h-0 flex-1 flex-col items-center -outline-offset-2! justify-start overflow-y-auto px-5 pt-4 pb-2 text-center lg:justify-center lg:px-12">
            <Orb shape={speaking ? 'speaking' : 'listening'} pictured={playback.playing} className="size-[110px] lg:size-[min(260px,36dvh)]" />
            <p className="mt-1 text-16 font-semibold">{t(title, { name: session.candidateName })}</p>
            <p className="min-h-5 max-w-[560px] text-ink-2">{t(playback.over ? 'overNote' : 'note')}</p>
            <p {...writtenIn(session.language)} className="question mt-3 flex min-h-[87px] max-w-[740px] items-center lg:mt-6 lg:min-h-[120px]" data-testid="question">
              {question?.text}
            </p>
            <p className={clsx('mt-1 min-h-5 text-13 font-medium text-ink-3', number === null && 'invisible')}>{t('question', { number: number ?? 1, total: session.totalQuestions })}</p>
          </div>
          <SampleDock playback={playback} turns={turns.length} voice={hasVoice} aloud={aloud} onAloud={setAloud} />
        </main>
        <aside aria-label={t('captions')} className="flex min-h-[320px] min-w-0 flex-col border-line bg-surface max-lg:border-t lg:min-h-0 lg:border-s">
          <SampleCaptions turns={turns} at={playback.at} language={session.language} name={session.candidateName ?? ''} onJump={playback.jump} />
        </aside>
      </div>
    </div>
  );
}
