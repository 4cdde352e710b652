import { describe, expect, it } from 'vitest';
import { Resampler } from './resampler';

function tone(frequency: number, rate: number, seconds: number): Float32Array {
  return Float32Array.from({ length: Math.round(rate * seconds) }, (_, n) => Math.sin((2 * Math.PI * frequency * n) / rate));
}

function inBlocks(resampler: Resampler, input: Float32Array, block = 128): Float32Array {
  const output: number[] = [];
  for (let at = 0; at < input.length; at += block) output.push(...resampler.process(input.subarray(at, at + block)));
  return Float32Array.from(output);
}

/** Amplitude of one frequency in the middle of a signal. */
function amplitude(samples: Float32Array, frequency: number, rate: number): number {
  const middle = samples.subarray(Math.floor(samples.length * 0.2), Math.floor(samples.length * 0.8));
  let real = 0;
  let imaginary = 0;
  middle.forEach((sample, n) => {
    const window = 0.5 - 0.5 * Math.cos((2 * Math.PI * n) / middle.length);
    real += sample * window * Math.cos((2 * Math.PI * frequency * n) / rate);
    imaginary += sample * window * Math.sin((2 * Math.PI * frequency * n) / rate);
  });
  return (4 * Math.hypot(real, imaginary)) / middle.length;
}

const strongest = (samples: Float32Array) =>
  samples.subarray(Math.floor(samples.length * 0.2), Math.floor(samples.length * 0.8)).reduce((max, value) => Math.max(max, Math.abs(value)), 0);

describe.each([48_000, 44_100, 96_000, 32_000])('a microphone at %i Hz', (rate) => {
  it('keeps a tone in the voice band', () => {
    for (const frequency of [120, 1_000, 3_400, 6_000]) {
      const output = inBlocks(new Resampler(rate, 16_000), tone(frequency, rate, 0.5));
      expect(amplitude(output, frequency, 16_000)).toBeCloseTo(1, 2);
    }
  });

  it('lets nothing above 8 kHz fold back', () => {
    for (const frequency of [8_200, 10_000, 13_000].filter((value) => value < rate / 2)) {
      const output = inBlocks(new Resampler(rate, 16_000), tone(frequency, rate, 0.5));
      expect(20 * Math.log10(strongest(output))).toBeLessThan(-55);
    }
  });

  it('gives as many samples as the time holds', () => {
    const resampler = new Resampler(rate, 16_000);
    const output = inBlocks(resampler, tone(300, rate, 1));
    expect(output.length + resampler.finish().length).toBeGreaterThanOrEqual(15_999);
    expect(output.length).toBeLessThanOrEqual(16_000);
  });
});

it('does not shift a sample in time', () => {
  const click = new Float32Array(4_800);
  click[2_400] = 1;
  const output = inBlocks(new Resampler(48_000, 16_000), click);
  const peak = output.indexOf(output.reduce((max, value) => Math.max(max, value), 0));
  expect(peak).toBe(800);
});

it('cuts the stream into blocks of any size without a seam', () => {
  const input = tone(700, 44_100, 0.2);
  const whole = new Resampler(44_100, 16_000).process(input);
  const pieces = inBlocks(new Resampler(44_100, 16_000), input, 37);
  expect(pieces.length).toBe(whole.length);
  pieces.forEach((sample, n) => expect(sample).toBeCloseTo(whole[n] as number, 6));
});

it('raises the rate for playing', () => {
  const output = inBlocks(new Resampler(16_000, 48_000), tone(1_000, 16_000, 0.5), 320);
  expect(amplitude(output, 1_000, 48_000)).toBeCloseTo(1, 2);
  expect(amplitude(output, 15_000, 48_000)).toBeLessThan(0.001);
});

it('passes equal rates through unchanged', () => {
  const input = tone(500, 16_000, 0.1);
  expect(inBlocks(new Resampler(16_000, 16_000), input).subarray(0, 1_500)).toEqual(input.subarray(0, 1_500));
});
