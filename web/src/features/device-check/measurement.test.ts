import { describe, expect, it } from 'vitest';
import { diffWords } from './word-diff';
import { soundQuality } from './sound-quality';

const kinds = (read: string, heard: string) => diffWords(read, heard).map((word) => word.kind);
const frame = (amplitude: number) => ({ samples: new Int16Array(320).fill(Math.round(amplitude * 32_767)), capturedAtMicros: 0, rms: amplitude });
const recording = (speech: number, noise: number) => [...Array.from({ length: 60 }, () => frame(speech)), ...Array.from({ length: 40 }, () => frame(noise))];

describe('word by word', () => {
  it('takes capitals, commas and apostrophes for what they are', () => {
    expect(kinds('Don’t stop, Father.', "don't stop father")).toEqual(['same', 'same', 'same']);
  });

  it('tells what was missed, misheard and added', () => {
    expect(diffWords('the grey cloud moved slowly', 'the great cloud slowly down')).toEqual([
      { kind: 'same', read: 'the' },
      { kind: 'misheard', read: 'grey', heard: 'great' },
      { kind: 'same', read: 'cloud' },
      { kind: 'missed', read: 'moved' },
      { kind: 'same', read: 'slowly' },
      { kind: 'extra', heard: 'down' },
    ]);
  });

  it('calls every word missed where nothing was heard', () => {
    expect(kinds('one two', '')).toEqual(['missed', 'missed']);
    expect(kinds('', 'one')).toEqual(['extra']);
  });
});

describe('the sound', () => {
  it('is fine at a usual distance in a quiet room', () => {
    expect(soundQuality(recording(0.1, 0.001))).toMatchObject({ level: 'fine', background: 'quiet', signalToNoise: 40, speechDecibels: -20 });
  });

  it('says when speech is too quiet, too loud, or near the noise', () => {
    expect(soundQuality(recording(0.008, 0.0005)).level).toBe('quiet');
    expect(soundQuality(recording(1, 0.001)).level).toBe('clipping');
    expect(soundQuality(recording(0.1, 0.05)).background).toBe('loud');
    expect(soundQuality(recording(0.1, 0.015)).background).toBe('some');
  });

  it('holds nothing for silence', () => {
    expect(soundQuality([])).toMatchObject({ speechDecibels: -90, signalToNoise: 0, level: 'quiet', background: 'unknown' });
  });
});
