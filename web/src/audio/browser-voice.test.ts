// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BrowserVoice, localVoice, type Read } from './browser-voice';

interface Spoken {
  text: string;
  onstart?: () => void;
  onend?: () => void;
  onerror?: () => void;
}

const local = { name: 'Local', lang: 'en-US', localService: true, default: false };
const cloud = { name: 'Cloud', lang: 'en-US', localService: false, default: true };
let spoken: Spoken[];
let cancelled: number;

function browserWith(voices: object[]) {
  vi.stubGlobal('speechSynthesis', { getVoices: () => voices, speak: (utterance: Spoken) => spoken.push(utterance), cancel: () => cancelled++, pause: vi.fn(), resume: vi.fn() });
}

function reading() {
  const voice = new BrowserVoice('en');
  const told: Read[] = [];
  voice.read.subscribe((read) => told.push(read));
  return { voice, told };
}

beforeEach(() => {
  spoken = [];
  cancelled = 0;
  vi.stubGlobal('SpeechSynthesisUtterance', class { constructor(readonly text: string) {} });
  browserWith([cloud, local]);
});
afterEach(() => vi.unstubAllGlobals());

describe('the voice', () => {
  /** @fault no-synthesiser */
  it('is one that speaks on this device, whatever the browser would prefer', () => {
    expect(localVoice('en')).toBe(local);
    browserWith([cloud]);
    expect(localVoice('en')).toBeNull();
    browserWith([{ ...local, lang: 'de-DE' }]);
    expect(localVoice('en')).toBeNull();
  });

  it('is missed nowhere where there is no speech at all', () => {
    vi.stubGlobal('speechSynthesis', undefined);
    expect(reading().voice.able).toBe(false);
  });
});

describe('reading aloud', () => {
  /** @fault no-synthesiser */
  it('goes sentence by sentence and says how far it came', () => {
    const { voice, told } = reading();
    voice.add(3, 'One.', false);
    voice.add(3, 'Two.', false);
    voice.complete(3);
    expect(spoken.map(({ text }) => text)).toEqual(['One.']);
    spoken[0]?.onstart?.();
    spoken[0]?.onend?.();
    spoken[1]?.onend?.();
    expect(told).toEqual([
      { reply: 3, sentences: 0, state: 'started' },
      { reply: 3, sentences: 1, state: 'playing' },
      { reply: 3, sentences: 2, state: 'ended' },
    ]);
    expect(voice.active).toBe(false);
  });

  it('waits for the sound of the same reply', () => {
    const { voice } = reading();
    voice.add(3, 'The rest.', true);
    expect(spoken).toHaveLength(0);
    voice.release(3);
    expect(spoken).toHaveLength(1);
  });

  it('falls silent at once when it is cut off, and keeps what was heard', () => {
    const { voice, told } = reading();
    voice.add(3, 'One.', false);
    voice.add(3, 'Two.', false);
    spoken[0]?.onend?.();
    voice.flush(3);
    spoken[1]?.onend?.();
    expect(cancelled).toBe(1);
    expect(told.at(-1)).toEqual({ reply: 3, sentences: 1, state: 'ended' });
    expect(told).toHaveLength(2);
  });

  it('ends when the voice fails, so that nobody waits', () => {
    const { voice, told } = reading();
    voice.add(3, 'One.', false);
    voice.complete(3);
    spoken[0]?.onerror?.();
    expect(told).toEqual([{ reply: 3, sentences: 0, state: 'ended' }]);
  });
});
