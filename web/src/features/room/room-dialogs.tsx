import type { TimingProfile, TurnMode } from '@/audio/protocol';
import { EndDialog } from './end-dialog';
import { HelpDialog } from './help-dialog';
import { MoreDialog } from './more-dialog';
import type { RoomSnapshot } from './room-session';
import type { RoomSettings } from './use-room-settings';

export type RoomDialog = 'end' | 'help' | 'more';

interface RoomDialogsProps {
  open: RoomDialog;
  room: RoomSnapshot;
  settings: RoomSettings;
  change: (part: Partial<RoomSettings>) => void;
  onOpen: (dialog: RoomDialog | null) => void;
  onTiming: (profile: TimingProfile) => void;
  onMode: (mode: TurnMode) => void;
  onEnd: () => void;
}

/** What opens over the room; loaded after the room itself. */
export function RoomDialogs({ open, room, settings, change, onOpen, onTiming, onMode, onEnd }: RoomDialogsProps) {
  const close = () => onOpen(null);
  switch (open) {
    case 'end':
      return <EndDialog open name={room.persona} onClose={close} onEnd={onEnd} />;
    case 'help':
      return <HelpDialog open room={room} settings={settings} change={change} onTiming={onTiming} onMode={onMode} onClose={close} />;
    case 'more':
      return <MoreDialog open room={room} onMode={onMode} settings={settings} change={change} onClose={close} onHelp={() => onOpen('help')} onEnd={() => onOpen('end')} />;
  }
}
