import { vi } from 'vitest';
import { ApiProblem } from '@/lib/api/client';
import type { LiveEvent } from '@/audio/conversation';
import type { CapturedFrame } from '@/audio/frame-cutter';
import { Signal } from '@/audio/level';
import { Outbox } from '@/audio/outbox';
import type { EngineHealth, ServerMessage, StoredCaption } from '@/audio/protocol';
import { PlainConversation } from '@/audio/plain/plain-conversation';
import type { Asked, End, PlainDoors } from '@/audio/plain/plain-doors';
import { SpokenAnswer } from '@/audio/plain/spoken-answer';

export const away = () => new ApiProblem('unreachable', 0, 'x');
export const refused = (status: number, kind: string) => new ApiProblem(kind, status, 'x');
export const settle = () => vi.advanceTimersByTimeAsync(0);
export const questions = ['Tell me about a hard night.', 'And then?', 'What would you change?'];

/** A server that asks three questions, and stores each key once. */
export class FakeServer implements PlainDoors {
  readonly stored = new Map<string, string>();
  readonly log: string[] = [];
  readonly heard: string[] = [];
  /** Thrown before the next requests are looked at. */
  failures: Error[] = [];
  /** How many of the next answers are stored without the reply arriving. */
  lostReplies = 0;
  /** What the recogniser makes of the next recordings. */
  understood: (string | Error)[] = [];
  over: End | null = null;
  before: StoredCaption[] = [];
  timeWarning = false;

  private fail() {
    const failure = this.failures.shift();
    if (failure) throw failure;
  }

  private store(text: string, key: string) {
    this.log.push(text);
    if (!this.stored.has(key)) this.stored.set(key, text);
    if (this.lostReplies-- > 0) throw away();
  }

  private recognise() {
    const said = this.understood.shift() ?? 'I went to the louder alarm.';
    if (typeof said !== 'string') throw said;
    return said;
  }

  private get open(): Asked {
    const next = questions[this.stored.size];
    return {
      turn: 2 * this.stored.size, number: Math.min(this.stored.size + 1, 3), total: 3, text: next ?? 'Thank you, goodbye.', followUp: this.stored.size === 1, done: next === undefined,
      leftMs: 599_000, timeWarning: this.timeWarning,
    };
  }

  end = async () => this.over;
  budgetMs = async () => 600_000;
  synthesize = async () => new ArrayBuffer(8);

  async transcript() {
    this.fail();
    return this.before;
  }

  async ask() {
    this.fail();
    this.log.push('ask');
    return this.open;
  }

  async answer(text: string, _turn: number | null, key: string) {
    this.fail();
    this.store(text, key);
    return this.open;
  }

  async answerAloud(sound: Blob, _asked: Asked, key: string) {
    this.fail();
    this.heard.push(await sound.text());
    const said = this.recognise();
    if (said) this.store(said, key);
    return said;
  }

  async transcribe(sound: Blob) {
    this.heard.push(await sound.text());
    return this.recognise();
  }

  async complete() {
    this.fail();
    this.log.push('complete');
    this.over ??= { reason: this.stored.size === 3 ? 'finished' : 'ended-by-candidate', outcome: 'valid' };
  }
}

/** Speaks until it is told that it was heard. */
class FakeVoice {
  readonly said: string[] = [];
  by: EngineHealth = 'working';
  private over: () => void = () => {};
  async say(text: string, sound: () => Promise<ArrayBuffer>, began: (by: EngineHealth) => void) {
    await sound();
    this.said.push(text);
    began(this.by);
    await new Promise<void>((heard) => (this.over = heard));
  }
  stop = () => this.over();
}

export const source = () => ({ frames: new Signal<CapturedFrame>(), track: undefined });

export function keptHere() {
  const kept = new Map<string, string>();
  const storage = { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => kept.set(key, value), removeItem: (key: string) => kept.delete(key) };
  return new Outbox('s', storage as unknown as Storage);
}

export function visit(server = new FakeServer(), outbox = keptHere()) {
  const voice = new FakeVoice();
  let microphone: ReturnType<typeof source> | null = source();
  let recordings = 0;
  const recorders: string[] = [];
  const spoken = new SpokenAnswer((from) => {
    const number = ++recordings;
    recorders.push(`${number} on`);
    return {
      source: from,
      pause: () => void recorders.push(`${number} paused`),
      resume: () => void recorders.push(`${number} resumed`),
      stop: async () => new Blob([`sound ${number}`]),
    };
  });
  const conversation = new PlainConversation({ persona: 'Arjun', doors: server, outbox, voice, spoken, microphone: () => microphone });
  const events: LiveEvent[] = [];
  conversation.events.subscribe((event) => events.push(event));
  const messages = <T extends ServerMessage['type']>(type: T) => events.flatMap((event) => (event.type === 'message' && event.message.type === type ? [event.message as ServerMessage & { type: T }] : []));
  conversation.start();
  return {
    server, voice, conversation, events, messages, recorders, outbox,
    activity: () => messages('state').at(-1)?.activity,
    lines: () => messages('turn').map(({ speaker, text }) => `${speaker}: ${text}`),
    notices: () => messages('notice').map(({ code }) => code),
    use: (next: ReturnType<typeof source> | null) => {
      microphone = next;
      conversation.setMuted();
    },
    heardOut: async () => {
      voice.stop();
      await settle();
    },
    done: async () => {
      conversation.done();
      await settle();
    },
  };
}

