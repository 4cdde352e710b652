import clsx from 'clsx';
import { Eye, EyeOff, Keyboard, ShieldCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { BrandMark } from '@/components/ui/brand';
import { IconButton } from '@/components/ui/button';
import type { Session } from '@/lib/api/types';
import { clockTime } from '@/lib/format';
import type { RoomSnapshot } from './room-session';
import { elapsedAt, type Clock } from './room-state';
import { useNow } from './use-time';

interface RoomBarProps {
  session: Session;
  room: RoomSnapshot;
  showClock: boolean;
  onToggleClock: () => void;
  onHelp: () => void;
}

const rule = 'before:me-4 before:h-5 before:w-px before:bg-line-strong before:content-[""] max-md:before:hidden';

export function RoomBar({ session, room, showClock, onToggleClock, onHelp }: RoomBarProps) {
  const { t } = useTranslation('room');
  const lost = room.stage.name === 'reconnecting';
  return (
    <header className="flex items-center gap-4 border-b border-line px-4 md:px-7">
      <BrandMark />
      <p className="min-w-0 truncate max-md:hidden">
        <span className="font-medium">{session.jobTitle}</span>
        {session.company && <span className="ms-2.5 text-ink-3">{session.company}</span>}
      </p>
      <div className="ms-auto flex items-center gap-4">
        {lost && (
          <span className="flex items-center gap-2 text-13 font-medium text-ok max-md:hidden">
            <ShieldCheck size={16} aria-hidden />
            {t('line.saved')}
          </span>
        )}
        <span className={clsx('flex items-center', lost && rule)}>
          <LineQuality roundTrips={room.roundTrips} lost={lost} />
        </span>
        <span className={clsx('flex items-center', rule, !showClock && 'max-md:hidden')}>
          {showClock && <TimeLeft clock={room.clock} lost={lost} />}
          <IconButton label={t(showClock ? 'clock.hide' : 'clock.show')} onClick={onToggleClock} className="ms-2.5 max-md:hidden">
            {showClock ? <EyeOff size={14} aria-hidden /> : <Eye size={14} aria-hidden />}
          </IconButton>
          <IconButton label={t('dock.settings')} onClick={onHelp} className="max-md:hidden">
            <Keyboard size={16} aria-hidden />
          </IconButton>
        </span>
      </div>
    </header>
  );
}

/** Not live: it is read when asked for, never called out. */
function TimeLeft({ clock, lost }: { clock: Clock | null; lost: boolean }) {
  const { t } = useTranslation('room');
  const now = useNow(1_000);
  if (!clock) return null;
  const left = clock.budgetMs - elapsedAt(clock, now);
  const stopped = lost || !clock.running;
  return (
    <span role="timer" aria-live="off" aria-label={t('clock.label')} className="num text-13 whitespace-nowrap">
      <b className="font-semibold">
        {stopped && clock.elapsedMs > 0 ? t('clock.paused') : left <= 0 ? t('clock.last') : t('clock.about', { count: Math.max(1, Math.ceil(left / 60_000)) })}
      </b>{' '}
      <span className="text-ink-3 max-md:hidden">
        {stopped && clock.elapsedMs > 0 ? t('clock.at', { time: clockTime(clock.elapsedMs) }) : left > 0 && t('clock.left')}
      </span>
    </span>
  );
}

const slowMs = 400;

function LineQuality({ roundTrips, lost }: { roundTrips: number[]; lost: boolean }) {
  const { t } = useTranslation('room');
  const state = lost ? 'none' : roundTrips.length === 0 ? 'unknown' : roundTrips.length > 1 && Math.min(...roundTrips) > slowMs ? 'slow' : 'good';
  const lit = { none: 1, unknown: 0, slow: 2, good: 3 }[state];
  return (
    <span className={clsx('flex items-center gap-2 text-13 font-medium', state === 'good' || state === 'unknown' ? 'text-ink-2' : 'text-warn')}>
      <span aria-hidden className="flex h-[13px] items-end gap-0.5">
        {['h-[5px]', 'h-[9px]', 'h-[13px]'].map((height, index) => (
          <i key={height} className={clsx('w-[3px] rounded-[1px]', height, index >= lit ? 'bg-line-strong' : state === 'good' ? 'bg-ok' : 'bg-warn')} />
        ))}
      </span>
      <span className="sr-only">{t('line.label')} </span>
      {t(`line.${state}`)}
    </span>
  );
}
