import type { CapturedFrame } from '@/audio/frame-cutter';

/** What a recording's sound is like, apart from its words. */
export interface SoundQuality {
  /** Of the louder half of speech, in decibels below the loudest possible. */
  speechDecibels: number;
  /** How far speech stands out of what is heard between the words, in decibels. */
  signalToNoise: number;
  /** Share of samples at the very limit. */
  clipped: number;
  level: 'quiet' | 'fine' | 'clipping';
  /** Unknown where there was hardly a voice to compare with. */
  background: 'quiet' | 'some' | 'loud' | 'unknown';
}

const floorDecibels = -90;
const speechPart = 0.85;
const noisePart = 0.1;
const limit = 32_700;
const quietDecibels = -38;
const mostClipped = 0.001;
const loudNoise = 12;
const someNoise = 20;

const decibels = (rms: number) => (rms <= 0 ? floorDecibels : Math.max(floorDecibels, 20 * Math.log10(rms)));

export function soundQuality(frames: CapturedFrame[]): SoundQuality {
  const levels = frames.map((frame) => decibels(frame.rms)).sort((a, b) => a - b);
  const at = (part: number) => levels[Math.min(levels.length - 1, Math.floor(part * levels.length))] ?? floorDecibels;
  const samples = frames.reduce((sum, frame) => sum + frame.samples.length, 0);
  const loud = frames.reduce((sum, frame) => sum + frame.samples.filter((sample) => Math.abs(sample) >= limit).length, 0);
  const clipped = samples === 0 ? 0 : loud / samples;
  const speechDecibels = Math.round(at(speechPart));
  const signalToNoise = Math.round(at(speechPart) - at(noisePart));
  const level = clipped > mostClipped ? 'clipping' : speechDecibels < quietDecibels ? 'quiet' : 'fine';
  const background = signalToNoise < loudNoise ? (level === 'quiet' ? 'unknown' : 'loud') : signalToNoise < someNoise ? 'some' : 'quiet';
  return {
    speechDecibels,
    signalToNoise,
    clipped,
    level,
    background,
  };
}
