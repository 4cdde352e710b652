import { AudioSession, rememberedMicrophone } from '@/audio/audio-session';
import { Signal } from '@/audio/level';
import type { Conversation, LiveEvent } from '@/audio/conversation';
import { ConnectionRefused, LiveClient } from '@/audio/live-client';
import { MicrophoneUnavailable, type Microphone, type MicrophoneRefusal } from '@/audio/microphone';
import type { DeviceWatch, OwnSpeech } from '@/audio/stand-ins';
import type { TimingProfile, TurnMode } from '@/audio/protocol';
import { ApiProblem, post } from '@/lib/api/client';
import type { LiveConnection } from '@/lib/api/types';
import { narrowLine } from '@/lib/narrow-line';
import { openingState, roomReducer, type RoomEvent, type RoomState } from './room-state';

/** `off` is a choice; everything after it is a reason why there is none. */
export type MicrophoneState = 'asking' | 'on' | 'off' | MicrophoneRefusal | 'lost';

export interface RoomSnapshot extends RoomState {
  /** The browser keeps sound locked until the person presses something. */
  locked: boolean;
  microphone: MicrophoneState;
  muted: boolean;
  typing: boolean;
}

/** Whether speaking is worth offering: something here understands it, or did a moment ago. */
export const canHear = (room: RoomSnapshot) => room.recognizer !== 'missing' || room.microphone === 'on';

const resumeMs = 4_000;

async function connectionTo(sessionId: string): Promise<LiveConnection> {
  try {
    return await post<LiveConnection>(`/api/sessions/${sessionId}/connection`);
  } catch (error) {
    const away = !(error instanceof ApiProblem) || error.unreachable || error.status >= 500 || error.status === 429;
    throw new ConnectionRefused(away ? 'retry' : error.status === 404 ? 'session-not-found' : error.kind);
  }
}

/** One visit to the room: its sound, its line and what the page knows. Lives from entering to leaving. */
export class RoomSession {
  readonly ownLevels = new Signal<number>();
  readonly voiceLevels = new Signal<number>();
  private readonly changes = new Signal<void>();
  private snapshot: RoomSnapshot;
  private audio: AudioSession | null = null;
  private microphone: Microphone | null = null;
  private client: Conversation | null = null;
  private ownSpeech: OwnSpeech | null = null;
  private devices: DeviceWatch | null = null;
  private drafting = false;
  /** A microphone was plugged in a moment ago: time to go on with the sentence. */
  private resuming = false;
  private lastReady: LiveEvent | null = null;
  private closed = false;
  private readonly online = () => this.client?.retryNow();
  private readonly offline = () => this.client?.networkLost();

  constructor(
    private readonly sessionId: string,
    private readonly typingOnly: boolean,
    private readonly language: string,
  ) {
    this.snapshot = { ...openingState, locked: false, microphone: typingOnly ? 'off' : 'asking', muted: false, typing: typingOnly };
  }

  readonly subscribe = (listener: () => void) => this.changes.subscribe(listener);
  readonly current = () => this.snapshot;

  async start(): Promise<void> {
    window.addEventListener('online', this.online);
    window.addEventListener('offline', this.offline);
    const prepared = this.prepareForTrouble().catch(() => undefined);
    try {
      this.audio = await AudioSession.open();
    } catch {
      this.audio = null;
    }
    await prepared;
    if (this.closed) return this.close();
    this.audio?.player.levels.subscribe((level) => this.voiceLevels.emit(level));
    await this.enter();
  }

  private async enter(): Promise<void> {
    if (this.audio && !(await this.audio.unlock())) {
      this.change({ locked: true });
      await this.audio.running();
      this.change({ locked: false });
    }
    if (!this.typingOnly && !this.closed) await this.openMicrophone();
    if (!this.closed) this.join();
  }

  /** From a press, when the browser keeps the sound locked: entering goes on once it runs. */
  unlock(): void {
    void this.audio?.unlock();
  }

  close(): void {
    this.closed = true;
    window.removeEventListener('online', this.online);
    window.removeEventListener('offline', this.offline);
    this.devices?.close();
    this.ownSpeech?.close();
    this.client?.stop();
    this.microphone?.close();
    this.audio?.close();
  }

  done = () => {
    this.client?.done();
    this.ownSpeech?.finish();
  };
  repeat = () => this.client?.repeat();
  pause = () => this.client?.pause();
  resume = () => this.client?.resume();
  end = () => this.client?.end();
  retryNow = () => this.client?.retryNow();
  setTiming = (profile: TimingProfile) => this.client?.setTiming(profile);
  setMode = (mode: TurnMode) => this.client?.setMode(mode);
  dismiss = (code: string) => this.dispatch({ type: 'notice-dismissed', code });

  setMuted(muted: boolean): void {
    this.change({ muted });
    this.applyMute();
  }

  setTyping(typing: boolean): void {
    this.change({ typing });
    if (!typing) this.drafting = false;
    this.holdTurn();
    this.applyMute();
  }

  /** A draft that is being written keeps the interviewer from asking whether anyone is there. */
  setDrafting(drafting: boolean): void {
    this.drafting = drafting;
    this.holdTurn();
  }

  answer(text: string): void {
    this.client?.answer(text);
  }

  /** Asks for the microphone again; joins anew with it only if the server knows of none. */
  async useVoice(): Promise<void> {
    if (this.microphone) return this.setTyping(false);
    this.change({ microphone: 'asking' });
    await this.openMicrophone();
    if (!this.microphone || this.closed) return;
    this.change({ muted: false });
    this.setTyping(false);
    if (!this.client?.hasMicrophone) this.join();
  }

  /** Another tab held the interview; this one takes it back. */
  async takeOver(): Promise<void> {
    if (this.snapshot.microphone === 'on') await this.openMicrophone();
    if (!this.closed) this.join();
  }

  private async openMicrophone() {
    if (!this.audio) return this.change({ microphone: 'busy', typing: true });
    try {
      const microphone = await this.audio.openMicrophone(rememberedMicrophone.get());
      if (this.closed) return microphone.close();
      this.releaseMicrophone();
      this.microphone = microphone;
      microphone.levels.subscribe((level) => this.ownLevels.emit(level));
      microphone.frames.subscribe((frame) => this.snapshot.stage.name !== 'paused' && !this.ownSpeech?.keepsMicrophone && this.client?.sendFrame(frame));
      microphone.lost.subscribe(() => void this.microphoneLost());
      this.change({ microphone: 'on' });
    } catch (error) {
      this.change({ microphone: error instanceof MicrophoneUnavailable ? error.reason : 'busy', typing: true });
    }
  }

  /** What was said is kept, and the turn stays open until there is another microphone or the rest is typed. */
  private async microphoneLost() {
    this.releaseMicrophone();
    this.change({ microphone: 'lost' });
    this.holdTurn();
    this.applyMute();
    await this.replaceMicrophone();
    if (!this.microphone) this.change({ microphone: 'lost', typing: true });
  }

  private async replaceMicrophone() {
    const { typing, microphone } = this.snapshot;
    const before = this.microphone;
    await this.openMicrophone();
    if (this.microphone === before) return this.change({ microphone, typing });
    this.change({ typing: typing && (microphone !== 'lost' || this.drafting) });
    this.dispatch({ type: 'microphone-changed' });
    this.resuming = microphone === 'lost';
    setTimeout(() => {
      this.resuming = false;
      this.holdTurn();
    }, resumeMs);
    this.holdTurn();
    this.applyMute();
  }

  private holdTurn() {
    this.client?.setTyping(this.drafting || this.resuming || this.snapshot.microphone === 'lost');
  }

  /** Fetched while the line is up: it is needed when things go wrong. */
  private async prepareForTrouble() {
    const { DeviceWatch, OwnSpeech } = await import('@/audio/stand-ins');
    if (this.closed) return;
    this.devices = new DeviceWatch(
      () => this.snapshot.microphone,
      () => void this.replaceMicrophone(),
    );
    this.ownSpeech = new OwnSpeech(
      (message) => this.client?.tell(message),
      () => (this.snapshot.muted || this.snapshot.typing || this.snapshot.stage.name === 'paused' ? null : (this.microphone?.track ?? null)),
    );
    if (this.lastReady) this.ownSpeech.on(this.lastReady);
  }

  private join() {
    if (this.snapshot.plain || narrowLine.chosen) return void this.goPlain().catch(() => this.joinLive());
    this.joinLive();
  }

  private joinLive() {
    this.client?.stop();
    const speaker = this.audio?.player ?? null;
    const client = new LiveClient({ sessionId: this.sessionId, connect: () => connectionTo(this.sessionId), speaker, hasMicrophone: this.microphone !== null, reads: () => this.ownSpeech?.reads ?? false });
    this.hold(client);
  }

  private hold(client: Conversation) {
    this.client = client;
    client.events.subscribe((event) => this.hear(event));
    this.applyMute();
    client.start();
  }

  /** No line can be opened, but requests are answered: the interview goes on by those. */
  private async goPlain() {
    const before = this.client;
    const { plainConversation } = await import('@/audio/plain');
    if (this.closed || this.client !== before) return;
    this.client?.stop();
    this.ownSpeech?.close();
    this.ownSpeech = null;
    this.dispatch({ type: 'plain' });
    if (narrowLine.chosen) this.dispatch({ type: 'notice-dismissed', code: 'plain' });
    this.hold(plainConversation({ sessionId: this.sessionId, persona: this.snapshot.persona, language: this.language, audio: this.audio, levels: this.voiceLevels, microphone: () => this.microphone }));
  }

  private applyMute() {
    const muted = this.snapshot.muted || this.snapshot.typing || this.snapshot.microphone === 'lost';
    if (this.microphone) this.microphone.muted = muted;
    this.client?.setMuted(muted);
    this.ownSpeech?.follow();
  }

  private hear(event: LiveEvent) {
    if (event.type === 'message' && event.message.type === 'ready') this.lastReady = event;
    if (event.type === 'blocked') return void this.goPlain().catch(() => undefined);
    this.dispatch(event);
    this.ownSpeech?.on(event);
  }

  private dispatch(event: RoomEvent) {
    this.change(roomReducer(this.snapshot, event, performance.now()));
    const { name } = this.snapshot.stage;
    if (name === 'ended' || name === 'failed' || name === 'replaced') this.releaseMicrophone();
  }

  private releaseMicrophone() {
    this.microphone?.close();
    this.microphone = null;
  }

  private change(part: Partial<RoomSnapshot>) {
    this.snapshot = { ...this.snapshot, ...part };
    this.changes.emit();
  }
}
