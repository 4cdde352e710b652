import { useTranslation } from 'react-i18next';
import type { TimingProfile, TurnMode } from '@/audio/protocol';
import { Button } from '@/components/ui/button';
import { Segmented } from '@/components/ui/choices';
import { Dialog } from '@/components/ui/dialog';
import { KeyCap } from '@/components/ui/key-cap';
import { PageLanguage } from '@/components/ui/page-language';
import { Switch } from '@/components/ui/toggles';
import type { RoomSnapshot } from './room-session';
import type { RoomSettings } from './use-room-settings';

interface HelpDialogProps {
  open: boolean;
  room: RoomSnapshot;
  settings: RoomSettings;
  change: (part: Partial<RoomSettings>) => void;
  onTiming: (profile: TimingProfile) => void;
  onMode: (mode: TurnMode) => void;
  onClose: () => void;
}

/** What opens what: a single character stands on its key, a name is a word of the page's language. */
const keys = [
  ['done', 'space'],
  ['repeat', 'R'],
  ['type', 'T'],
  ['mute', 'M'],
  ['think', 'H'],
  ['pause', 'P'],
  ['captions', 'C'],
  ['send', 'ctrl', 'enter'],
  ['back', 'esc'],
  ['help', '?'],
] as const;

export function HelpDialog({ open, room, settings, change, onTiming, onMode, onClose }: HelpDialogProps) {
  const { t } = useTranslation(['room-extra', 'common']);
  const values = { name: room.persona };
  return (
    <Dialog open={open} onClose={onClose} title={t('help.title')} actions={<Button onClick={onClose}>{t('help.close')}</Button>}>
      <div className="flex flex-col gap-5 pt-2 text-ink">
        {!room.plain && (
          <>
            <Segmented
              legend={t('help.mode', values)}
              choices={(['talking', 'thinking', 'coding'] as const).map((mode) => ({ value: mode, label: t(`help.${mode}`) }))}
              value={room.mode}
              onChange={onMode}
            />
            <Segmented
              legend={t('help.timing')}
              choices={(['standard', 'more-time', 'manual'] as const).map((profile) => ({ value: profile, label: t(`help.${profile}`) }))}
              value={room.timing}
              onChange={onTiming}
            />
          </>
        )}
        <dl className="flex flex-col gap-2 border-t border-line pt-4 text-13 pointer-coarse:hidden">
          {keys.map(([name, ...caps]) => (
            <div key={name} className="flex items-center justify-between gap-4">
              <dt className="text-ink-2">{t(`help.${name}`)}</dt>
              <dd className="flex gap-1">
                {caps.map((cap) => (
                  <KeyCap key={cap}>{cap.length === 1 ? cap : t(`key.${cap as 'space'}`)}</KeyCap>
                ))}
              </dd>
            </div>
          ))}
        </dl>
        <div className="flex flex-col gap-4 border-t border-line pt-4">
          <Switch label={t('help.letters')} note={t('help.lettersNote')} checked={settings.letters} onChange={(letters) => change({ letters })} />
          <Switch label={t('help.readAloud')} note={t('help.readAloudNote', values)} checked={settings.readAloud} onChange={(readAloud) => change({ readAloud })} />
          <div className="flex items-center justify-between gap-4">
            <span aria-hidden className="font-medium">
              {t('common:pageLanguage.label')}
            </span>
            <PageLanguage />
          </div>
        </div>
      </div>
    </Dialog>
  );
}
