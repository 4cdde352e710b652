import clsx from 'clsx';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Session } from '@/lib/api/types';
import { Captions } from './captions';
import { Dock } from './dock';
import { EndDialog } from './end-dialog';
import { HelpDialog } from './help-dialog';
import { MoreDialog } from './more-dialog';
import { RoomBanners } from './room-banners';
import { RoomBar } from './room-bar';
import { RoomClosed } from './room-closed';
import type { RoomCommand } from './room-keys';
import { StageView } from './stage-view';
import { TypingBox } from './typing-box';
import { useDraft } from './use-draft';
import { useRoomKeys } from './use-room-keys';
import { useRoom, useRoomSession } from './use-room-session';
import { useRoomSettings } from './use-room-settings';

type OpenDialog = 'end' | 'help' | 'more' | null;
const over = new Set(['ended', 'replaced', 'failed']);
const live = new Set(['speaking', 'listening', 'thinking', 'paused']);

export function Room({ session }: { session: Session }) {
  const { t } = useTranslation('room');
  const visit = useRoomSession(session.id, session.typing);
  const room = useRoom(visit);
  const { settings, change } = useRoomSettings();
  const [dialog, setDialog] = useState<OpenDialog>(null);
  const draft = useDraft(session.id);
  const stage = room.stage.name;

  useEffect(() => visit.setDrafting(draft.text.trim() !== '' && room.typing), [visit, draft.text, room.typing]);
  useEffect(() => {
    document.title = `${t('interview')}: ${session.jobTitle} · Viva Voce`;
    return () => void (document.title = 'Viva Voce');
  }, [t, session.jobTitle]);

  function send() {
    const text = draft.text.trim();
    if (!text || text.length > draft.limit) return;
    visit.answer(text);
    draft.clear();
  }

  const commands: Record<RoomCommand, () => void> = {
    done: () => visit.done(),
    resume: () => visit.resume(),
    pause: () => visit.pause(),
    repeat: () => visit.repeat(),
    type: () => visit.setTyping(true),
    voice: () => void visit.useVoice(),
    mute: () => visit.setMuted(!room.muted),
    captions: () => change({ captions: !settings.captions }),
    help: () => setDialog('help'),
    send,
  };
  useRoomKeys({ stage, typing: room.typing, letters: settings.letters }, (command) => commands[command]());

  if (over.has(stage) || room.locked) {
    return <RoomClosed sessionId={session.id} stage={room.stage} locked={room.locked} onTakeOver={() => visit.takeOver()} onEnter={() => void visit.enter()} />;
  }
  return (
    <div className="grid h-dvh min-h-[600px] grid-rows-[52px_minmax(0,1fr)] md:min-h-[640px] md:grid-rows-[60px_minmax(0,1fr)]">
      <RoomBar session={session} room={room} showClock={settings.clock} onToggleClock={() => change({ clock: !settings.clock })} onHelp={() => setDialog('help')} />
      <div className={clsx('grid min-h-0', settings.captions && 'lg:grid-cols-[minmax(0,1fr)_420px]')}>
        <main id="main" tabIndex={-1} className="relative grid min-h-0 grid-rows-[auto_minmax(0,1fr)_auto] lg:grid-rows-[minmax(0,1fr)_auto]">
          <h1 className="sr-only">
            {t('interview')}: {session.jobTitle}
          </h1>
          <div className="flex min-h-0 flex-col lg:contents">
            <RoomBanners room={room} visit={visit} onType={() => visit.setTyping(true)} />
            <StageView room={room} visit={visit} />
          </div>
          <div className="flex min-h-0 flex-col px-3 lg:hidden">
            {settings.captions && <Captions room={room} settings={settings} change={change} compact />}
          </div>
          {room.typing ? (
            <TypingBox room={room} draft={draft} onSend={send} onVoice={commands.voice} />
          ) : (
            <Dock room={room} enabled={live.has(stage)} commands={commands} onEnd={() => setDialog('end')} onMore={() => setDialog('more')} />
          )}
        </main>
        {settings.captions && (
          <aside aria-label={t('captions.title')} className="flex min-h-0 flex-col border-l border-line bg-surface max-lg:hidden">
            <Captions room={room} settings={settings} change={change} />
          </aside>
        )}
      </div>
      <EndDialog open={dialog === 'end'} name={room.persona} onClose={() => setDialog(null)} onEnd={() => visit.end()} />
      <HelpDialog open={dialog === 'help'} room={room} settings={settings} change={change} onTiming={visit.setTiming} onClose={() => setDialog(null)} />
      <MoreDialog open={dialog === 'more'} settings={settings} change={change} onClose={() => setDialog(null)} onHelp={() => setDialog('help')} onEnd={() => setDialog('end')} />
    </div>
  );
}
