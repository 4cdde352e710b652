import { Check, Mic, RotateCcw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSessionWords } from '@/components/session/use-session-words';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { FieldError } from '@/components/ui/field';
import { clockTime } from '@/lib/format';
import { writtenIn } from '@/lib/languages';
import { MeasureResult } from './measure-result';
import { spokenWords } from './spoken-words';
import { usePracticeAnswer } from './use-practice-answer';
import type { Sound } from './use-sound';

const longestSeconds = 55;

/** The paragraph, the recording of it, and what came of it. */
export function MeasureReading({ sound, language, low }: { sound: Sound; language: string; low: boolean }) {
  const { t, i18n } = useTranslation(['measure', 'check']);
  const words = useSessionWords();
  const asked = spokenWords(language);
  const { seconds, recording, reading, tooShort, start, stop } = usePracticeAnswer(sound, asked.language, longestSeconds);
  const again = reading.data !== undefined || reading.isError || tooShort;
  return (
    <>
      <Card aria-labelledby="paragraph" className="p-5 md:p-7">
        <h2 id="paragraph" className="text-14">
          {t('read')}
        </h2>
        {asked.language !== i18n.language && <p className="text-13 text-ink-2">{t('readIn', { language: words.language(asked.language) })}</p>}
        <p {...writtenIn(asked.language)} className="voice my-4 text-[21px] leading-[32px] md:text-[24px] md:leading-[38px]" data-testid="paragraph">
          {asked.paragraph}
        </p>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          {seconds === null ? (
            <Button look="primary" size="large" onClick={start} disabled={sound.state !== 'on'} busy={reading.isPending}>
              {again ? <RotateCcw size={16} aria-hidden /> : <Mic size={16} aria-hidden />}
              {t(again ? 'again' : 'record')}
            </Button>
          ) : (
            <Button look="primary" size="large" onClick={stop}>
              <Check size={16} aria-hidden />
              {t('stop')}
            </Button>
          )}
          <p role="status" className="flex items-center gap-2 text-13 text-ink-2">
            {seconds !== null ? (
              <>
                <Mic size={16} aria-hidden className="text-you" />
                {t('recording')} <span className="num text-ink-3" aria-live="off">{clockTime(seconds * 1000)}</span>
              </>
            ) : reading.isPending ? (
              t('check:practice.reading')
            ) : (
              sound.state !== 'on' && t('check:practice.needsMicrophone')
            )}
          </p>
        </div>
        {tooShort && <p className="mt-3 text-13 text-warn">{t('tooShort')}</p>}
        {reading.isError && (
          <div className="mt-3">
            <FieldError>{t('failed')}</FieldError>
          </div>
        )}
      </Card>
      {reading.data && recording && <MeasureResult read={asked.paragraph} language={asked.language} heard={reading.data.text} frames={recording.frames} low={low} />}
    </>
  );
}
