// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ClientMessage, ServerMessage } from './protocol';
import { OwnSpeech } from './own-speech';

interface Spoken {
  text: string;
  onend?: () => void;
}

let spoken: Spoken[];
let recognitions: { started: boolean; aborted: boolean; onstart?: () => void }[];
const track = { kind: 'audio' } as MediaStreamTrack;

const state = (recognizer: string): ServerMessage => ({ type: 'state', recognizer }) as ServerMessage;
const ready = { type: 'ready' } as ServerMessage;
const sentence = (text: string, aloud: boolean): ServerMessage => ({ type: 'sentence', reply: 1, index: 0, text, startMs: 0, spoken: aloud });

async function room(microphone: () => MediaStreamTrack | null = () => track) {
  const sent: ClientMessage[] = [];
  const own = new OwnSpeech((message) => sent.push(message), microphone);
  const hear = async (message: ServerMessage) => {
    own.on({ type: 'message', message });
    await vi.advanceTimersByTimeAsync(0);
  };
  await hear(ready);
  const abilities = () => sent.filter((message) => message.type === 'own-speech');
  return { own, sent, hear, abilities };
}

beforeEach(() => {
  vi.useFakeTimers();
  spoken = [];
  recognitions = [];
  vi.stubGlobal('SpeechSynthesisUtterance', class { constructor(readonly text: string) {} });
  vi.stubGlobal('speechSynthesis', {
    getVoices: () => [{ name: 'Local', lang: 'en-US', localService: true, default: true }],
    speak: (utterance: Spoken) => spoken.push(utterance), cancel: vi.fn(), pause: vi.fn(), resume: vi.fn(),
    addEventListener: vi.fn(), removeEventListener: vi.fn(),
  });
  vi.stubGlobal('SpeechRecognition', class {
    static available = () => Promise.resolve('available');
    started = false;
    aborted = false;
    onstart?: () => void;
    get processLocally() { return true; }
    set processLocally(_on: boolean) {}
    constructor() { recognitions.push(this); }
    start() { this.started = true; this.onstart?.(); }
    stop() {}
    abort() { this.aborted = true; }
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('the ladder', () => {
  /** @fault no-recogniser */
  it('listens itself when there is no recogniser, and hands back when there is one', async () => {
    const { own, hear, abilities } = await room();
    expect(abilities()).toEqual([{ type: 'own-speech', ears: false, voice: true }]);
    await hear(state('missing'));
    expect(abilities().at(-1)).toEqual({ type: 'own-speech', ears: true, voice: true });
    expect(own.keepsMicrophone).toBe(true);
    await hear(state('working'));
    expect(abilities().at(-1)).toEqual({ type: 'own-speech', ears: false, voice: true });
    expect(recognitions[0]?.aborted).toBe(true);
    expect(own.keepsMicrophone).toBe(false);
  });

  /** @fault crash-loop */
  it('gives a recogniser that is being restarted a moment first', async () => {
    const { hear } = await room();
    await hear(state('recovering'));
    await vi.advanceTimersByTimeAsync(2_900);
    expect(recognitions).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(200);
    expect(recognitions[0]?.started).toBe(true);
  });

  it('does not listen to a microphone that is off', async () => {
    const { hear } = await room(() => null);
    await hear(state('missing'));
    expect(recognitions).toHaveLength(0);
  });

  /** @fault no-synthesiser */
  it('reads what the server does not speak, and keeps the microphone from hearing it', async () => {
    const { own, sent, hear } = await room();
    await hear(sentence('Spoken.', true));
    expect(spoken).toHaveLength(0);
    await hear(sentence('Shown.', false));
    expect(spoken.map(({ text }) => text)).toEqual(['Shown.']);
    expect(own.keepsMicrophone).toBe(true);
    await hear({ type: 'reply', reply: 1, state: 'complete' });
    spoken[0]?.onend?.();
    expect(sent.at(-1)).toEqual({ type: 'reading', reply: 1, sentences: 1, state: 'ended' });
    expect(own.keepsMicrophone).toBe(false);
  });

  /** @fault neither */
  it('stops reading and listening while the line is down, and begins anew with the next', async () => {
    const { own, hear, abilities } = await room();
    await hear(state('missing'));
    own.on({ type: 'line-lost', attempt: 1, retryInMs: 1 });
    expect(recognitions[0]?.aborted).toBe(true);
    expect(own.keepsMicrophone).toBe(false);
    await hear(ready);
    await hear(state('missing'));
    expect(recognitions.filter((one) => one.started)).toHaveLength(2);
    expect(abilities().at(-1)).toMatchObject({ ears: true });
  });
});
