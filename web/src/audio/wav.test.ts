import { expect, it } from 'vitest';
import { toWav } from './wav';

it('writes a mono 16-bit file whose header says how long it is', async () => {
  const wav = await toWav([Int16Array.from([1, 2]), Int16Array.from([-3])], 16_000).arrayBuffer();
  const view = new DataView(wav);
  expect(new TextDecoder().decode(wav.slice(0, 4))).toBe('RIFF');
  expect([view.getUint32(4, true), view.getUint16(22, true), view.getUint32(24, true), view.getUint16(34, true), view.getUint32(40, true)]).toEqual([42, 1, 16_000, 16, 6]);
  expect(view.getInt16(48, true)).toBe(-3);
});
