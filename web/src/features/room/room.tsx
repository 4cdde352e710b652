import clsx from 'clsx';
import { Suspense, lazy, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { brandName } from '@/components/ui/brand';
import type { Session } from '@/lib/api/types';
import { loadTexts } from '@/lib/i18n';
import { Captions } from './captions';
import { Dock } from './dock';
import { RoomBar } from './room-bar';
import type { RoomDialog } from './room-dialogs';
import type { RoomCommand } from './room-keys';
import { StageView } from './stage-view';
import { TypingBox } from './typing-box';
import { useDraft } from './use-draft';
import { useRoomKeys } from './use-room-keys';
import { canHear } from './room-session';
import { useRoom, useRoomSession } from './use-room-session';
import { useRoomSettings } from './use-room-settings';

const loadDialogs = () => Promise.all([import('./room-dialogs'), loadTexts('room-extra')]);
const loadClosed = () => Promise.all([import('./room-closed'), loadTexts('room-extra')]);
const loadBanners = () => import('./room-banners');
const RoomDialogs = lazy(() => loadDialogs().then(([loaded]) => ({ default: loaded.RoomDialogs })));
const RoomBanners = lazy(() => loadBanners().then((loaded) => ({ default: loaded.RoomBanners })));
const RoomClosed = lazy(() => loadClosed().then(([loaded]) => ({ default: loaded.RoomClosed })));

const over = new Set(['ended', 'replaced', 'failed']);
const live = new Set(['speaking', 'listening', 'thinking', 'paused']);

export function Room({ session }: { session: Session }) {
  const { t } = useTranslation('room');
  const visit = useRoomSession(session.id, session.typing, session.language);
  const room = useRoom(visit);
  const { settings, change } = useRoomSettings();
  const [dialog, setDialog] = useState<RoomDialog | null>(null);
  const draft = useDraft(session.id);
  const stage = room.stage.name;

  useEffect(() => visit.setDrafting(draft.text.trim() !== '' && room.typing), [visit, draft.text, room.typing]);
  useEffect(() => {
    // Fetched while the line is up: a closing room must not depend on the network.
    void loadDialogs();
    void loadClosed();
  }, []);
  useEffect(() => {
    document.title = `${t('interview', { job: session.jobTitle })} · ${brandName}`;
    return () => void (document.title = brandName);
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
    voice: () => void (canHear(room) && visit.useVoice()),
    mute: () => visit.setMuted(!room.muted),
    think: () => visit.setMode(room.mode === 'talking' ? 'thinking' : 'talking'),
    captions: () => change({ captions: !settings.captions }),
    help: () => setDialog('help'),
    send,
  };
  useRoomKeys({ stage, typing: room.typing, letters: settings.letters }, (command) => commands[command]());

  if (over.has(stage) || room.locked) {
    return (
      <Suspense fallback={null}>
        <RoomClosed sessionId={session.id} stage={room.stage} locked={room.locked} onTakeOver={() => void visit.takeOver()} onEnter={() => visit.unlock()} />
      </Suspense>
    );
  }
  return (
    <div className="grid h-dvh min-h-[600px] grid-rows-[52px_minmax(0,1fr)] md:min-h-[640px] md:grid-rows-[60px_minmax(0,1fr)]">
      <RoomBar session={session} room={room} showClock={settings.clock} onToggleClock={() => change({ clock: !settings.clock })} onHelp={() => setDialog('help')} />
      <div className={clsx('grid min-h-0', settings.captions && 'lg:grid-cols-[minmax(0,1fr)_420px]')}>
        <main id="main" tabIndex={-1} className="relative grid min-h-0 grid-cols-[minmax(0,1fr)] grid-rows-[auto_minmax(0,1fr)_auto] lg:grid-rows-[minmax(0,1fr)_auto]">
          <h1 className="sr-only">
            {t('interview', { job: session.jobTitle })}
          </h1>
          <div className="flex min-h-0 flex-col lg:contents">
            <Suspense fallback={null}>
              <RoomBanners room={room} visit={visit} onType={() => visit.setTyping(true)} />
            </Suspense>
            <StageView room={room} visit={visit} language={session.language} />
          </div>
          <div className="flex min-h-0 flex-col px-3 lg:hidden">
            {settings.captions && <Captions room={room} language={session.language} settings={settings} change={change} compact />}
          </div>
          {room.typing ? (
            <TypingBox room={room} language={session.language} draft={draft} onSend={send} onVoice={commands.voice} />
          ) : (
            <Dock room={room} enabled={live.has(stage)} commands={commands} onEnd={() => setDialog('end')} onMore={() => setDialog('more')} />
          )}
        </main>
        {settings.captions && (
          <aside aria-label={t('captions.title')} className="flex min-h-0 flex-col border-s border-line bg-surface max-lg:hidden">
            <Captions room={room} language={session.language} settings={settings} change={change} />
          </aside>
        )}
      </div>
      <Suspense fallback={null}>
        {dialog && <RoomDialogs open={dialog} room={room} settings={settings} change={change} onOpen={setDialog} onTiming={visit.setTiming} onMode={visit.setMode} onEnd={visit.end} />}
      </Suspense>
    </div>
  );
}
