import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BrowserEars, onDeviceRecognition, type Heard } from './browser-ears';

class FakeRecognition {
  static all: FakeRecognition[] = [];
  static availability = 'available';
  static available = vi.fn(() => Promise.resolve(FakeRecognition.availability));
  onstart?: () => void;
  onend?: () => void;
  onerror?: (event: { error: string }) => void;
  onresult?: (event: object) => void;
  started: unknown = null;
  local = false;
  get processLocally() {
    return this.local;
  }
  set processLocally(on: boolean) {
    this.local = on;
  }
  constructor() {
    FakeRecognition.all.push(this);
  }
  start(track: unknown) {
    this.started = track;
    this.onstart?.();
  }
  stop() {
    this.onend?.();
  }
  abort = vi.fn();
  say(text: string, isFinal: boolean, confidence = 0) {
    this.onresult?.({ resultIndex: 0, results: [Object.assign([{ transcript: text, confidence }], { isFinal })] });
  }
}

const track = { kind: 'audio' } as MediaStreamTrack;
const latest = () => FakeRecognition.all.at(-1) as FakeRecognition;

function listening() {
  const ears = new BrowserEars(FakeRecognition as never, 'en-US');
  const heard: Heard[] = [];
  const states: boolean[] = [];
  ears.heard.subscribe((words) => heard.push(words));
  ears.listening.subscribe((on) => states.push(on));
  ears.start(track);
  return { ears, heard, states };
}

beforeEach(() => {
  vi.useFakeTimers();
  FakeRecognition.all = [];
  FakeRecognition.availability = 'available';
  vi.stubGlobal('SpeechRecognition', FakeRecognition);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('recognition', () => {
  /** @fault no-recogniser */
  it('is used only where the browser promises to do it on this device', async () => {
    expect(await onDeviceRecognition('en-US')).toBe(FakeRecognition);
    expect(FakeRecognition.available).toHaveBeenCalledWith({ langs: ['en-US'], processLocally: true });
    for (const other of ['downloadable', 'downloading', 'unavailable']) {
      FakeRecognition.availability = other;
      expect(await onDeviceRecognition('en-US')).toBeNull();
    }
  });

  /** @fault no-recogniser */
  it('of a browser that cannot promise it is never touched', async () => {
    const made = vi.fn();
    vi.stubGlobal('SpeechRecognition', Object.assign(made, { available: () => Promise.resolve('available') }));
    expect(await onDeviceRecognition('en-US')).toBeNull();
    vi.stubGlobal('SpeechRecognition', undefined);
    vi.stubGlobal('webkitSpeechRecognition', FakeRecognition);
    expect(await onDeviceRecognition('en-US')).toBeNull();
    expect(made).not.toHaveBeenCalled();
  });
});

describe('listening', () => {
  it('is done on the device, to the microphone the room has open', () => {
    const { states } = listening();
    expect(latest().started).toBe(track);
    expect(latest().processLocally).toBe(true);
    expect(states).toEqual([true]);
  });

  it('tells words as they come, and how sure it is if it knows', () => {
    const { heard } = listening();
    latest().say('we lost', false);
    latest().say('we lost', false);
    latest().say('we lost the batch', true, 0.8);
    latest().say('twice', true, 0);
    expect(heard).toEqual([
      { text: 'we lost', final: false, confidence: null },
      { text: 'we lost the batch', final: true, confidence: 0.8 },
      { text: 'twice', final: true, confidence: null },
    ]);
  });

  it('goes on when the browser ends it, and loses no words that were begun', () => {
    const { heard } = listening();
    latest().say('half a', false);
    latest().onend?.();
    expect(heard.at(-1)).toEqual({ text: 'half a', final: true, confidence: null });
    vi.advanceTimersByTime(1_000);
    expect(FakeRecognition.all).toHaveLength(2);
  });

  it('is given up for good when it is not allowed, and not for a silence', () => {
    const { ears, states } = listening();
    latest().onerror?.({ error: 'no-speech' });
    expect(ears.active).toBe(true);
    latest().onerror?.({ error: 'not-allowed' });
    expect(ears.active).toBe(false);
    expect(states).toEqual([true, false]);
    vi.advanceTimersByTime(10_000);
    expect(FakeRecognition.all).toHaveLength(1);
  });
});
