import { expect, it } from 'vitest';
import { FrameCutter, toPcm16 } from './frame-cutter';

const block = (value = 0.5) => new Float32Array(128).fill(value);

function run(cutter: FrameCutter, blocks: number, from = 0) {
  return Array.from({ length: blocks }, (_, n) => cutter.push(block(), from + n * 128)).flat();
}

it('cuts 20 ms frames whose times are 20 ms apart', () => {
  const frames = run(new FrameCutter(48_000, 16_000), 375);
  expect(frames.length).toBe(49);
  expect(frames.every((frame) => frame.samples.length === 320)).toBe(true);
  frames.forEach((frame, n) => expect(frame.capturedAtMicros).toBe(n * 20_000));
});

it('starts from the clock of the sound card', () => {
  expect(run(new FrameCutter(48_000, 16_000), 20, 96_000)[0]?.capturedAtMicros).toBe(2_000_000);
});

it('moves the time along when the sound card skipped samples', () => {
  const cutter = new FrameCutter(48_000, 16_000);
  const before = run(cutter, 75);
  const after = run(cutter, 75, 75 * 128 + 48_000);
  const last = before[before.length - 1]?.capturedAtMicros ?? 0;
  expect((after[2]?.capturedAtMicros ?? 0) - last).toBe(1_000_000 + 3 * 20_000);
});

it('measures how loud a frame is', () => {
  const frames = run(new FrameCutter(48_000, 16_000), 40);
  expect(frames[3]?.rms).toBeCloseTo(0.5, 3);
});

it('clips instead of wrapping round', () => {
  expect([toPcm16(1.7), toPcm16(-1.7), toPcm16(0)]).toEqual([32_767, -32_768, 0]);
});
