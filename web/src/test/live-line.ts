import { vi } from 'vitest';
import type { LiveEvent } from '@/audio/conversation';
import { Signal } from '@/audio/level';
import { LiveClient } from '@/audio/live-client';
import { Outbox } from '@/audio/outbox';
import type { Played } from '@/audio/player';
import type { SpeechFrame } from '@/audio/protocol';

export class FakeSocket {
  static all: FakeSocket[] = [];
  binaryType = '';
  readyState: number = WebSocket.CONNECTING;
  bufferedAmount = 0;
  sent: (string | ArrayBuffer)[] = [];
  onopen?: () => void;
  onclose?: (event: { code: number }) => void;
  onmessage?: (event: { data: string | ArrayBuffer }) => void;
  constructor() {
    FakeSocket.all.push(this);
  }
  send(data: string | ArrayBuffer) {
    this.sent.push(data);
  }
  close() {
    this.readyState = WebSocket.CLOSED;
  }
  open() {
    this.readyState = WebSocket.OPEN;
    this.onopen?.();
  }
  say(message: object) {
    this.onmessage?.({ data: JSON.stringify(message) });
  }
  drop(code: number) {
    this.readyState = WebSocket.CLOSED;
    this.onclose?.({ code });
  }
  get messages() {
    return this.sent.filter((data) => typeof data === 'string').map((data) => JSON.parse(data as string) as { type: string } & Record<string, unknown>);
  }
}

class FakeSpeaker {
  readonly played = new Signal<Played>();
  readonly log: string[] = [];
  push = (frame: SpeechFrame) => void this.log.push(`push ${frame.reply}`);
  complete = (reply: number) => void this.log.push(`complete ${reply}`);
  pause = () => void this.log.push('pause');
  resume = () => void this.log.push('resume');
  rewind = (reply: number, toMs: number) => void this.log.push(`rewind ${reply} to ${toMs}`);
  flush = (reply: number) => void this.log.push(`flush ${reply}`);
  reset = () => void this.log.push('reset');
}

export const ready = { type: 'ready', protocol: 1, sessionId: 's', resumed: false, token: 'next', speaker: { sampleRate: 16_000 }, persona: 'Arjun', captions: [] };
export const frame = { samples: new Int16Array(320), capturedAtMicros: 20_000, rms: 0.1 };
export const settle = () => vi.advanceTimersByTimeAsync(0);
export const line = () => FakeSocket.all.at(-1) as FakeSocket;

export function visit(over: { connect?: () => Promise<{ webSocketPath: string; token: string }>; hasMicrophone?: boolean } = {}) {
  const speaker = new FakeSpeaker();
  const connect = vi.fn(over.connect ?? (() => Promise.resolve({ webSocketPath: '/ws', token: 'first' })));
  const client = new LiveClient({
    sessionId: 's', connect, speaker, hasMicrophone: over.hasMicrophone ?? true, outbox: new Outbox('s'),
    openSocket: () => new FakeSocket() as unknown as WebSocket,
  });
  const events: LiveEvent[] = [];
  client.events.subscribe((event) => events.push(event));
  const join = async () => {
    client.start();
    await settle();
    line().open();
    line().say(ready);
  };
  const named = (type: LiveEvent['type']) => events.filter((event) => event.type === type);
  return { client, speaker, connect, events, join, named };
}
