import { AArrowDown, AArrowUp, Captions, Clock, Hourglass, PhoneOff, Settings2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import type { TurnMode } from '@/audio/protocol';
import type { RoomSnapshot } from './room-session';
import { nextCaptionSize, type RoomSettings } from './use-room-settings';

interface MoreDialogProps {
  open: boolean;
  room: RoomSnapshot;
  onMode: (mode: TurnMode) => void;
  settings: RoomSettings;
  change: (part: Partial<RoomSettings>) => void;
  onClose: () => void;
  onHelp: () => void;
  onEnd: () => void;
}

/** What does not fit into a phone's dock. */
export function MoreDialog({ open, room, onMode, settings, change, onClose, onHelp, onEnd }: MoreDialogProps) {
  const { t } = useTranslation(['room', 'room-extra']);
  const resize = (direction: 1 | -1) => change({ captionSize: nextCaptionSize(settings.captionSize, direction) });
  const row = 'w-full justify-start!';
  return (
    <Dialog open={open} onClose={onClose} title={t('dock.more')} actions={<Button onClick={onClose}>{t('room-extra:help.close')}</Button>}>
      <div className="flex flex-col gap-2.5 pt-2 text-ink">
        <div className="flex gap-2.5">
          <Button className="flex-1" onClick={() => resize(-1)}>
            <AArrowDown size={16} aria-hidden /> {t('captions.smaller')}
          </Button>
          <Button className="flex-1" onClick={() => resize(1)}>
            <AArrowUp size={16} aria-hidden /> {t('captions.larger')}
          </Button>
        </div>
        <Button className={row} onClick={() => change({ captions: !settings.captions })}>
          <Captions size={16} aria-hidden /> {t(settings.captions ? 'captions.hide' : 'captions.show')}
        </Button>
        <Button className={row} onClick={() => change({ clock: !settings.clock })}>
          <Clock size={16} aria-hidden /> {t(settings.clock ? 'clock.hide' : 'clock.show')}
        </Button>
        {!room.plain && (
          <Button
            className={row}
            onClick={() => {
              onMode(room.mode === 'talking' ? 'thinking' : 'talking');
              onClose();
            }}
          >
            <Hourglass size={16} aria-hidden /> {t(room.mode === 'talking' ? 'room-extra:help.thinkOn' : 'room-extra:help.thinkOff')}
          </Button>
        )}
        <Button className={row} onClick={onHelp}>
          <Settings2 size={16} aria-hidden /> {t('dock.settings')}
        </Button>
        <Button look="danger" className={row} onClick={onEnd}>
          <PhoneOff size={16} aria-hidden /> {t('room-extra:end.confirm')}
        </Button>
      </div>
    </Dialog>
  );
}
