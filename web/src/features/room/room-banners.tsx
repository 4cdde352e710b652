import clsx from 'clsx';
import { Info, MicOff, WifiOff, X, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from '@/components/ui/button';
import type { RoomSession, RoomSnapshot } from './room-session';

interface RoomBannersProps {
  room: RoomSnapshot;
  visit: RoomSession;
  onType: () => void;
}

const knownNotices = [
  'plain',
  'not-understood',
  'recognizer-recovering',
  'recognizer-missing',
  'recognizer-browser',
  'voice-missing',
  'voice-browser',
  'microphone-gap',
  'microphone-changed',
  'storage-waiting',
  'time-warning',
] as const;
/** Where speaking does not help, writing is offered. */
const typingHelps = new Set<string>(['recognizer-recovering', 'recognizer-missing', 'not-understood']);
const refusals = ['denied', 'missing', 'busy', 'insecure', 'lost'] as const;

/** Somebody who came to type misses no engine: one line says how it goes here, and nothing sounds like a fault. */
const quietlyTyped = (room: RoomSnapshot) => room.typing && room.microphone === 'off';

/** What needs to be known now: a dropped line first, then the microphone, then what the server noticed. */
export function RoomBanners({ room, visit, onType }: RoomBannersProps) {
  const { t } = useTranslation('room');
  const { stage } = room;
  const refusal = refusals.find((reason) => reason === room.microphone);
  const notices = knownNotices.filter((code) => room.notices.includes(code) && !(quietlyTyped(room) && code.endsWith('-missing')));
  return (
    <div className="z-10 flex flex-col gap-2 px-3 pt-3 empty:hidden lg:absolute lg:top-[18px] lg:inset-x-0 lg:mx-auto lg:w-[min(580px,calc(100%-32px))] lg:p-0">
      {stage.name === 'reconnecting' && (
        <RoomBanner
          icon={WifiOff}
          title={t('lost.title')}
          actions={
            <>
              {!room.typing && (
                <Button size="small" onClick={onType}>
                  {t('lost.type')}
                </Button>
              )}
              {stage.attempt > 2 && (
                <Button size="small" onClick={visit.retryNow}>
                  {t('lost.now')}
                </Button>
              )}
            </>
          }
        >
          {t(room.plain ? 'lost.plain' : stage.attempt <= 1 ? 'lost.first' : 'lost.again', { name: room.persona, attempt: stage.attempt })}
        </RoomBanner>
      )}
      {refusal && (
        <RoomBanner
          icon={MicOff}
          title={t(`microphone.${refusal}`)}
          actions={
            refusal !== 'insecure' && (
              <Button size="small" onClick={() => void visit.useVoice()}>
                {t('microphone.again')}
              </Button>
            )
          }
        >
          {t(`microphone.${refusal}Note`)}
        </RoomBanner>
      )}
      {notices.map((code) => (
        <RoomBanner
          key={code}
          icon={Info}
          quiet
          actions={
            <>
              {typingHelps.has(code) && !room.typing && (
                <Button size="small" onClick={onType}>
                  {t('lost.type')}
                </Button>
              )}
              <IconButton label={t('notice.dismiss')} onClick={() => visit.dismiss(code)}>
                <X size={14} aria-hidden />
              </IconButton>
            </>
          }
        >
          {t(`notice.${code}`, { name: room.persona })}
        </RoomBanner>
      ))}
      <Replaced room={room} />
    </div>
  );
}

/** What stands in for an engine that is away, for as long as it is away. */
function Replaced({ room }: { room: RoomSnapshot }) {
  const { t } = useTranslation('room');
  const told = new Set(quietlyTyped(room) ? [] : room.notices);
  const ears = room.recognizer === 'browser' || room.recognizer === 'missing' ? room.recognizer : null;
  const voice = room.voice === 'browser' || room.voice === 'missing' ? room.voice : null;
  const parts = [room.plain && !told.has('plain') && t('standIn.plain'), ears && !told.has(`recognizer-${ears}`) && t(`standIn.ears.${ears}`), voice && !told.has(`voice-${voice}`) && t(`standIn.voice.${voice}`)].filter(Boolean);
  if (parts.length === 0) return null;
  return <p className="self-center rounded-full border border-line bg-surface px-3 py-1 text-12 text-ink-2">{parts.join(' · ')}</p>;
}

interface RoomBannerProps {
  icon: LucideIcon;
  title?: string;
  quiet?: boolean;
  actions?: ReactNode;
  children: ReactNode;
}

function RoomBanner({ icon: Icon, title, quiet, actions, children }: RoomBannerProps) {
  return (
    <div
      role="alert"
      className={clsx(
        'flex items-start gap-3 rounded-lg border px-4 text-14 max-lg:flex-wrap lg:shadow-3',
        quiet ? 'border-line-strong bg-surface py-2.5' : 'border-[color-mix(in_srgb,var(--warn)_32%,transparent)] bg-warn-soft py-[13px]',
      )}
    >
      <Icon size={18} aria-hidden className={clsx('mt-px shrink-0', quiet ? 'text-info' : 'text-warn')} />
      <div className="min-w-0 flex-1 text-ink-2">
        {title && <p className="font-semibold text-ink">{title}</p>}
        <p className={clsx(title && 'text-13')}>{children}</p>
      </div>
      {actions && <div className={clsx('flex flex-wrap gap-2', quiet ? 'shrink-0' : 'max-lg:w-full max-lg:ps-[30px] lg:shrink-0')}>{actions}</div>}
    </div>
  );
}
