import { expect, it } from 'vitest';
import { toWav } from './wav';

function bytesOf(blob: Blob): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(new Uint8Array(reader.result as ArrayBuffer));
    reader.onerror = () => reject(reader.error ?? new Error('unreadable'));
    reader.readAsArrayBuffer(blob);
  });
}

it('writes a mono 16-bit file whose header says how long it is', async () => {
  const wav = await bytesOf(toWav([Int16Array.from([1, 2]), Int16Array.from([-3])], 16_000));
  const view = new DataView(wav.buffer);
  expect(new TextDecoder().decode(wav.slice(0, 4))).toBe('RIFF');
  expect([view.getUint32(4, true), view.getUint16(22, true), view.getUint32(24, true), view.getUint16(34, true), view.getUint32(40, true)]).toEqual([42, 1, 16_000, 16, 6]);
  expect(view.getInt16(48, true)).toBe(-3);
});
