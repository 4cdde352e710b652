import clsx from 'clsx';
import { AArrowDown, AArrowUp, ArrowDown, PanelRightClose, PencilLine } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from '@/components/ui/button';
import { SpokenLine } from '@/components/ui/spoken-line';
import { clockTime } from '@/lib/format';
import type { RoomSnapshot } from './room-session';
import { reachedText } from './room-state';
import { useStickToEnd } from './use-stick-to-end';
import { nextCaptionSize, type RoomSettings } from './use-room-settings';

interface CaptionsProps {
  room: RoomSnapshot;
  /** Of the interview. */
  language: string;
  settings: RoomSettings;
  change: (part: Partial<RoomSettings>) => void;
  /** On a phone: no head, no foot. */
  compact?: boolean;
}

export function Captions({ room, language, settings, change, compact }: CaptionsProps) {
  const { t } = useTranslation('room');
  if (compact) {
    return (
      <div className="flex min-h-0 flex-1 flex-col overflow-hidden rounded-lg border border-line bg-surface">
        <Lines room={room} language={language} settings={settings} compact />
      </div>
    );
  }
  const resize = (direction: 1 | -1) => change({ captionSize: nextCaptionSize(settings.captionSize, direction) });
  return (
    <>
      <div className="flex items-center justify-between border-b border-line py-3.5 pe-4 ps-5">
        <h2 className="text-14">{t('captions.title')}</h2>
        <div className="flex gap-1">
          <IconButton label={t('captions.smaller')} onClick={() => resize(-1)}>
            <AArrowDown size={16} aria-hidden />
          </IconButton>
          <IconButton label={t('captions.larger')} onClick={() => resize(1)}>
            <AArrowUp size={16} aria-hidden />
          </IconButton>
          <IconButton label={t('captions.hide')} onClick={() => change({ captions: false })}>
            <PanelRightClose size={16} aria-hidden className="mirrored" />
          </IconButton>
        </div>
      </div>
      <Lines room={room} language={language} settings={settings} />
      {!room.typing && (
        <p className="flex items-center gap-2 border-t border-line px-5 py-3 text-12 text-ink-3">
          <PencilLine size={14} aria-hidden />
          {t('captions.footer')}
        </p>
      )}
    </>
  );
}

/** Words are only ever appended. A screen reader hears the interviewer's finished lines, and those only if asked to. */
function Lines({ room, language, settings, compact }: Omit<CaptionsProps, 'change'>) {
  const { t } = useTranslation('room');
  const { scroller, atEnd, goToEnd } = useStickToEnd(room);
  const size = { fontSize: settings.captionSize, lineHeight: 1.5 };
  const columns = compact ? 'grid-cols-1!' : undefined;
  const name = t('interviewer', { ns: 'common' });
  const you = t('you', { ns: 'common' });
  const time = (at: number) => (compact ? null : clockTime(at));
  const spoken = room.spoken.map((reply) => ({ ...reply, text: reachedText(reply, room.audible) })).filter((reply) => reply.text);
  const hearing = room.stage.name !== 'reconnecting' && room.stage.name !== 'paused';
  const empty = room.lines.length === 0 && spoken.length === 0 && !room.open;
  return (
    <div className="relative flex min-h-0 flex-1 flex-col">
      <div ref={scroller} tabIndex={0} role="region" aria-label={t('captions.title')} className={clsx('min-h-0 flex-1 overflow-y-auto px-3 py-3 -outline-offset-2!', atEnd && !empty && 'fade-top')}>
        {empty && <p className="px-2.5 text-13 text-ink-3">{t('captions.empty')}</p>}
        <div role="log" aria-label={t('captions.log')} aria-live={settings.readAloud || !room.audible ? 'polite' : 'off'} aria-relevant="additions" className={clsx('flex flex-col justify-end', !empty && 'min-h-full')}>
          {room.lines.map((line) => (
            <SpokenLine
              key={line.sequence}
              speaker={line.speaker}
              language={language}
              name={line.speaker === 'interviewer' ? name : you}
              time={time(line.at)}
              className={columns}
              style={size}
              aria-live={line.speaker === 'candidate' ? 'off' : undefined}
              note={line.interrupted && <span className="text-12 text-ink-3">{t('captions.interrupted')}</span>}
            >
              {line.text}
            </SpokenLine>
          ))}
          <div aria-live="off">
            {spoken.map((reply) => (
              <SpokenLine key={reply.reply} speaker="interviewer" language={language} name={name} time={time(reply.at)} className={columns} style={size}>
                {reply.text}
              </SpokenLine>
            ))}
            {room.open && (
              <SpokenLine speaker="candidate" language={language} name={you} time={time(room.open.at)} current="you" className={columns} style={size} data-testid="open-caption">
                {room.open.text} <span className={clsx(hearing && 'text-ink-3')}>{room.open.interim}</span>
                {hearing && <span aria-hidden className="ms-0.5 inline-block h-[1em] w-0.5 bg-you align-[-0.15em]" />}
              </SpokenLine>
            )}
          </div>
        </div>
      </div>
      {!atEnd && (
        <Button size="small" className="absolute! inset-x-0 bottom-3 mx-auto w-fit shadow-2!" onClick={goToEnd}>
          <ArrowDown size={14} aria-hidden />
          {t('captions.latest')}
        </Button>
      )}
    </div>
  );
}
