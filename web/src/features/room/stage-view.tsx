import clsx from 'clsx';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Orb, type OrbShape } from '@/components/ui/orb';
import type { LevelSource } from '@/components/ui/level-meter';
import { writtenIn } from '@/lib/languages';
import { latestPrompt } from './prompt';
import type { RoomSession, RoomSnapshot } from './room-session';
import { useStageWords } from './use-stage-words';
import { useThrottled } from './use-time';

const shapes = new Set<string>(['connecting', 'listening', 'thinking', 'speaking', 'paused', 'reconnecting']);

export function StageView({ room, visit, language }: { room: RoomSnapshot; visit: RoomSession; language: string }) {
  const { t } = useTranslation('room');
  const words = useStageWords(room);
  const status = useThrottled(words.title, 2_000);
  const { name } = room.stage;
  const shape = (shapes.has(name) ? name : 'connecting') as OrbShape;
  const levels = name === 'speaking' ? visit.voiceLevels.subscribe : visit.ownLevels.subscribe;
  return (
    <div tabIndex={0} role="group" aria-label={t('question.label')} className="flex min-h-0 flex-col items-center justify-start overflow-y-auto px-5 -outline-offset-2! pt-1 pb-2 text-center lg:justify-center lg:px-12 lg:pt-4" data-stage={name}>
      <Orb shape={shape} subscribe={levels} className={clsx(room.typing || name === 'reconnecting' ? 'size-[110px]' : 'size-[168px] max-lg:short:size-[104px]', room.typing ? 'lg:size-[170px]' : 'lg:size-[min(300px,40dvh)]')} />
      {name === 'listening' && !room.typing && <StillLevel subscribe={visit.ownLevels.subscribe} />}
      <p role="status" className="sr-only">
        {status}
      </p>
      <p className="-mt-0.5 text-16 font-semibold lg:mt-1.5">{words.title}</p>
      <p className="min-h-5 text-ink-2 max-lg:hidden">{words.note}</p>
      <Question room={room} language={language} />
    </div>
  );
}

function Question({ room, language }: { room: RoomSnapshot; language: string }) {
  const { t } = useTranslation('room');
  const { question, phase } = room;
  const text = question?.text ?? latestPrompt(room);
  return (
    <>
      <p {...writtenIn(language)} className="question mt-2.5 max-w-[740px] lg:mt-6" data-testid="question">
        {text}
      </p>
      {question ? (
        <p className="mt-3 flex items-center gap-3 lg:mt-4">
          <span aria-hidden className="flex gap-[5px]">
            {Array.from({ length: question.total }, (_, index) => (
              <i key={index} className={clsx('h-1 w-[22px] overflow-hidden rounded-[2px]', index < question.number - 1 ? 'bg-accent' : 'bg-line-strong')}>
                {index === question.number - 1 && <i className="block h-full w-[55%] bg-accent" />}
              </i>
            ))}
          </span>
          <span className="text-13 font-medium text-ink-3">{t(question.followUp ? 'question.followUp' : 'question.count', { number: question.number, total: question.total })}</span>
        </p>
      ) : (
        room.clock && <p className="mt-3 text-13 font-medium text-ink-3">{t(`phase.${phase}`)}</p>
      )}
    </>
  );
}

/** With reduced motion the ring stands still, and one's level is a bar of four steps. */
function StillLevel({ subscribe }: { subscribe: LevelSource }) {
  const { t } = useTranslation('room');
  const [step, setStep] = useState(0);
  const [still] = useState(() => matchMedia('(prefers-reduced-motion: reduce)').matches);
  useEffect(() => (still ? subscribe((level) => setStep(Math.ceil(level * 4))) : undefined), [still, subscribe]);
  if (!still) return null;
  return (
    <div role="img" aria-label={t('level', { step })} className="mb-1 flex gap-1">
      {[1, 2, 3, 4].map((mark) => (
        <i key={mark} className={clsx('h-2 w-6 rounded-[2px]', mark <= step ? 'bg-you' : 'bg-line-strong')} />
      ))}
    </div>
  );
}
