import { Check, Info, MessageCircle, Mic, Play, RotateCcw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSessionWords } from '@/components/session/use-session-words';
import { Button, IconButton } from '@/components/ui/button';
import { FieldError } from '@/components/ui/field';
import type { PracticeOptions, Transcription } from '@/lib/api/types';
import { useRole } from '@/lib/api/use-role';
import { clockTime } from '@/lib/format';
import { writtenIn } from '@/lib/languages';
import { mayManage } from '@/lib/roles';
import { CheckRow } from './check-row';
import { spokenWords } from './spoken-words';
import { usePracticeAnswer, type Recording } from './use-practice-answer';
import type { Sound } from './use-sound';

interface PracticeRowProps {
  sound: Sound;
  /** Of the interview. */
  language: string;
  recognizer: PracticeOptions['engines']['recognizer'];
  onType: () => void;
}

export function PracticeRow({ sound, language, recognizer, onType }: PracticeRowProps) {
  const { t, i18n } = useTranslation('check');
  const words = useSessionWords();
  const asked = spokenWords(language);
  const answer = usePracticeAnswer(sound, asked.language);
  const { seconds, recording, reading } = answer;
  const unusable = recognizer.state === 'missing' || recognizer.state === 'failed';
  if (unusable) return <CheckRow icon={MessageCircle} quiet title={t('practice.title')} note={t('practice.noRecognizer')} />;
  return (
    <CheckRow icon={MessageCircle} title={t('practice.title')} status={<span className="text-12 text-ink-3">{t('practice.kept')}</span>}>
      <div className="mt-2.5 rounded-[10px] bg-surface-2 p-4">
        <p {...writtenIn(asked.language)} className="voice mb-3 text-[17px] leading-[25px]">
          “{asked.question}”
        </p>
        {asked.language !== i18n.language && <p className="mb-3 text-13 text-ink-2">{t('practice.answerIn', { language: words.language(asked.language) })}</p>}
        {seconds !== null ? (
          <div className="flex flex-wrap items-center justify-between gap-3">
            <p role="status" className="flex items-center gap-2 text-13 text-you">
              <Mic size={16} aria-hidden />
              {t('practice.recording')} <span className="num text-ink-3">{clockTime(seconds * 1000)}</span>
            </p>
            <Button look="primary" size="small" onClick={answer.stop}>
              <Check size={14} aria-hidden />
              {t('practice.stop')}
            </Button>
          </div>
        ) : recording ? (
          <div className="flex items-center gap-3">
            <IconButton
              label={t('practice.play')}
              look="secondary"
              className="rounded-full! text-you"
              onClick={() => void sound.openAudio().then(async (audio) => audio.playFile(await recording.file.arrayBuffer()))}
            >
              <Play size={12} aria-hidden className="fill-current" />
            </IconButton>
            <Waveform recording={recording} />
            <span className="num text-13 text-ink-2">{clockTime(recording.seconds * 1000)}</span>
            <Button look="quiet" size="small" className="ms-auto" onClick={answer.start}>
              <RotateCcw size={14} aria-hidden />
              <span className="max-md:sr-only">{t('practice.again')}</span>
            </Button>
          </div>
        ) : (
          <div className="flex flex-wrap items-center gap-3">
            <Button size="small" onClick={answer.start} disabled={sound.state !== 'on'}>
              <Mic size={14} aria-hidden />
              {t('practice.record')}
            </Button>
            {sound.state !== 'on' && <span className="text-13 text-ink-3">{t('practice.needsMicrophone')}</span>}
          </div>
        )}
        <div aria-live="polite">
          {answer.tooShort && <p className="mt-3 text-13 text-warn">{t('practice.tooShort')}</p>}
          {reading.isPending && <p className="mt-3 text-13 text-ink-2">{t('practice.reading')}</p>}
          {reading.isError && (
            <div className="mt-3">
              <FieldError>{t('practice.failed')}</FieldError>
            </div>
          )}
          {reading.data && <Understood result={reading.data} language={language} low={recognizer.quality === 'low'} onType={onType} />}
        </div>
      </div>
    </CheckRow>
  );
}

function Understood({ result, language, low, onType }: { result: Transcription; language: string; low: boolean; onType: () => void }) {
  const { t } = useTranslation('check');
  const mayChange = mayManage(useRole());
  const doubtful = low || result.text.trim() === '';
  return (
    <>
      {result.text.trim() ? (
        <p className="mt-3">
          <span className="text-13 font-medium text-you">{t('practice.youSaid')}</span> <span {...writtenIn(language)} className="voice text-[15.5px]">{result.text}</span>
        </p>
      ) : (
        <p className="mt-3 text-13 text-warn">{t('practice.nothing')}</p>
      )}
      {doubtful && (
        <div className="mt-3 flex gap-2 border-t border-line pt-3 text-13 text-ink-2">
          <Info size={14} aria-hidden className="mt-0.5 shrink-0 text-info" />
          <p>
            {low && t('practice.low')} {low && result.confidence !== null && t('practice.sure', { percent: Math.round(result.confidence * 100) })} {low && mayChange && t('practice.better')}{' '}
            <button type="button" className="link" onClick={onType}>
              {t('practice.typeInstead')}
            </button>
          </p>
        </div>
      )}
    </>
  );
}

const bars = 56;

function Waveform({ recording }: { recording: Recording }) {
  const per = recording.levels.length / bars;
  return (
    <svg aria-hidden viewBox={`0 0 ${bars * 5} 28`} className="h-7 min-w-0 max-w-[260px] flex-1" preserveAspectRatio="none">
      {Array.from({ length: bars }, (_, bar) => {
        const part = recording.levels.slice(Math.floor(bar * per), Math.max(Math.floor(bar * per) + 1, Math.floor((bar + 1) * per)));
        const height = 2 + 24 * Math.max(0, ...part);
        return <rect key={bar} x={bar * 5} y={14 - height / 2} width="3" height={height} rx="1.5" className="fill-you" />;
      })}
    </svg>
  );
}
