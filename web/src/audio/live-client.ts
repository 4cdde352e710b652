import type { Conversation, LiveEvent } from './conversation';
import type { CapturedFrame } from './frame-cutter';
import { Signal } from './level';
import { Line, openSocket } from './line';
import { Outbox } from './outbox';
import type { Played } from './player';
import { decodeSpeechFrame, encodeMicrophoneFrame, parseServerMessage, protocolVersion, wireRate } from './protocol';
import type { ClientMessage, ServerMessage, SpeechFrame, TimingProfile, TurnMode } from './protocol';
import { afterClose, reconnectDelayMs, Suspicion } from './reconnect-policy';

/** What the client needs of a loudspeaker; null where nothing can be heard. */
export interface Loudspeaker {
  readonly played: Signal<Played>;
  push(frame: SpeechFrame): void;
  complete(reply: number): void;
  pause(): void;
  resume(): void;
  rewind(reply: number, toMs: number): void;
  flush(reply: number): void;
  reset(): void;
}

export interface Connection {
  webSocketPath: string;
  token: string;
}

/** Why a connection could not be asked for: `retry` when the server was away, else the name of the problem. */
export class ConnectionRefused extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

export interface LiveClientSettings {
  sessionId: string;
  connect: () => Promise<Connection>;
  speaker: Loudspeaker | null;
  hasMicrophone: boolean;
  /** Whether the browser can read aloud by itself. */
  reads?: () => boolean;
  outbox?: Outbox;
  openSocket?: (path: string) => WebSocket;
}

const acknowledgeEveryMs = 100;

/** Holds one interview's line: joins, keeps it alive, comes back after a break, and never loses a typed answer. */
export class LiveClient implements Conversation {
  readonly events = new Signal<LiveEvent>();
  /** Whether it joined with a microphone, which may have gone since. */
  readonly hasMicrophone: boolean;
  private readonly outbox: Outbox;
  private readonly unsubscribe: (() => void) | undefined;
  private line: Line | null = null;
  private joined = false;
  private connection: Connection | null = null;
  private sequence = 0;
  private attempt = 0;
  private readonly suspicion = new Suspicion();
  private lastAcknowledged = 0;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private retryAfterMs = 0;
  private stopped = false;
  private muted = false;
  private typing = false;

  constructor(private readonly settings: LiveClientSettings) {
    this.hasMicrophone = settings.hasMicrophone;
    this.outbox = settings.outbox ?? new Outbox(settings.sessionId);
    this.unsubscribe = settings.speaker?.played.subscribe((played) => this.acknowledge(played));
  }

  start(): void {
    this.events.emit({ type: 'connecting' });
    void this.connect();
  }

  /** Tries again at once: the network is back, or the person asked. */
  retryNow = (): void => {
    if (this.stopped || this.line) return;
    clearTimeout(this.retry);
    void this.connect();
  };

  /** Leaves without ending the interview. */
  stop(): void {
    this.stopped = true;
    clearTimeout(this.retry);
    this.line?.hangUp();
    this.letGo();
    this.unsubscribe?.();
  }

  /** The browser says the network is gone: no need to wait for the silence to show it. */
  networkLost(): void {
    if (!this.line) return;
    this.line.hangUp(4000);
    this.letGo();
    this.scheduleRetry();
  }

  sendFrame(frame: CapturedFrame): void {
    if (!this.joined || this.muted || !this.line) return;
    const sequence = this.sequence++;
    if (!this.line.full) this.line.send(encodeMicrophoneFrame(sequence, frame.capturedAtMicros, frame.samples));
  }

  done = () => this.send({ type: 'done' });
  repeat = () => this.send({ type: 'repeat' });
  pause = () => this.send({ type: 'pause' });
  resume = () => this.send({ type: 'resume' });
  end = () => this.send({ type: 'end' });
  setTiming = (profile: TimingProfile) => this.send({ type: 'timing', profile });
  setMode = (mode: TurnMode) => this.send({ type: 'mode', mode });

  /** Says something of the browser's own speech. */
  tell = (message: ClientMessage) => this.send(message);

  setMuted(muted: boolean): void {
    if (muted === this.muted) return;
    this.muted = muted;
    if (this.settings.hasMicrophone) this.send({ type: 'mute', muted });
  }

  setTyping(active: boolean): void {
    if (active === this.typing) return;
    this.typing = active;
    this.send({ type: 'typing', active });
  }

  answer(text: string): void {
    const typed = this.outbox.add(text);
    this.send({ type: 'answer', ...typed });
    this.reportUnsent();
  }

  private async connect() {
    try {
      this.connection ??= await this.settings.connect();
    } catch (error) {
      const code = error instanceof ConnectionRefused ? error.code : 'retry';
      if (!this.stopped) void (code === 'retry' ? this.scheduleRetry() : this.giveUp(code));
      return;
    }
    if (this.stopped || this.line) return;
    const socket = (this.settings.openSocket ?? openSocket)(this.connection.webSocketPath);
    this.line = new Line(socket, {
      opened: () => this.join(),
      received: (data) => this.receive(data),
      beat: () => this.send({ type: 'ping', t: performance.now() }),
      closed: (code) => this.closed(code),
    });
  }

  private join() {
    const { sessionId, speaker, hasMicrophone, reads } = this.settings;
    const microphone = hasMicrophone ? { sampleRate: wireRate } : null;
    this.transmit({ type: 'join', protocol: protocolVersion, sessionId, token: this.connection?.token ?? '', microphone, speaker: speaker !== null, reads: reads?.() ?? false });
  }

  private receive(data: string | ArrayBuffer) {
    if (typeof data !== 'string') {
      const frame = decodeSpeechFrame(data);
      if (frame) this.settings.speaker?.push(frame);
      return;
    }
    const message = parseServerMessage(data);
    if (!message) return;
    this.act(message);
    if (message.type === 'pong') this.events.emit({ type: 'round-trip', milliseconds: Math.max(0, performance.now() - message.t) });
    else this.events.emit({ type: 'message', message });
  }

  private act(message: ServerMessage) {
    switch (message.type) {
      case 'ready':
        return this.restore(message.token);
      case 'turn':
        if (message.clientId) this.outbox.acknowledge(message.clientId);
        if (message.clientId) this.reportUnsent();
        return;
      case 'error':
        this.retryAfterMs = 1000 * (message.retryAfterSeconds ?? 0);
        return;
      case 'ended':
        this.stopped = true;
        return;
      case 'reply':
        return this.steer(message);
    }
  }

  private steer({ reply, state, totalMs = 0 }: ServerMessage & { type: 'reply' }) {
    const { speaker } = this.settings;
    if (state === 'paused' || state === 'resumed') return state === 'paused' ? speaker?.pause() : speaker?.resume();
    if (state === 'rewound') speaker?.rewind(reply, totalMs);
    if (state === 'flushed') speaker?.flush(reply);
    if (state === 'complete') speaker?.complete(reply);
  }

  /** A new line knows nothing of what the old one was told. */
  private restore(token: string) {
    if (this.connection) this.connection = { ...this.connection, token };
    this.settings.speaker?.reset();
    this.sequence = 0;
    this.attempt = 0;
    this.joined = true;
    this.suspicion.lay();
    if (this.settings.hasMicrophone) this.transmit({ type: 'mute', muted: this.muted });
    if (this.typing) this.transmit({ type: 'typing', active: true });
    this.outbox.waiting.forEach((answer) => this.transmit({ type: 'answer', ...answer }));
    this.reportUnsent();
    this.transmit({ type: 'ping', t: performance.now() });
  }

  private acknowledge(played: Played) {
    if (played.state !== 'rewound') this.events.emit({ type: 'played', played });
    const now = performance.now();
    if (played.state === 'playing' && now - this.lastAcknowledged < acknowledgeEveryMs) return;
    this.lastAcknowledged = now;
    this.send({ type: 'playback', ...played });
  }

  private closed(code: number) {
    const next = afterClose(code);
    this.letGo();
    switch (next) {
      case 'ended':
      case 'replaced':
        this.stopped = true;
        return this.events.emit({ type: next === 'ended' ? 'over' : 'replaced' });
      case 'give-up':
        return this.giveUp(String(code));
      case 'new-token':
        this.connection = null;
        return this.scheduleRetry();
      case 'come-back':
        void this.suspect();
        return this.scheduleRetry();
    }
  }

  private async suspect() {
    const connection = this.suspicion.grow() && (await this.settings.connect().catch(() => null));
    if (connection && !this.stopped && !this.joined) this.events.emit({ type: 'blocked' });
  }

  private letGo() {
    this.line = null;
    this.joined = false;
    this.settings.speaker?.reset();
  }

  private scheduleRetry() {
    if (this.stopped) return;
    this.attempt++;
    const retryInMs = Math.max(reconnectDelayMs(this.attempt), this.retryAfterMs);
    this.retryAfterMs = 0;
    this.events.emit({ type: 'line-lost', attempt: this.attempt, retryInMs });
    clearTimeout(this.retry);
    this.retry = setTimeout(() => void this.connect(), retryInMs);
  }

  private giveUp(code: string) {
    this.stopped = true;
    this.events.emit({ type: 'failed', code });
  }

  private reportUnsent() {
    this.events.emit({ type: 'unsent', count: this.outbox.waiting.length });
  }

  private send(message: ClientMessage) {
    if (this.joined) this.transmit(message);
  }

  private transmit(message: ClientMessage) {
    this.line?.send(JSON.stringify(message));
  }
}
