import { describe, expect, it } from 'vitest';
import { decodeSpeechFrame, encodeMicrophoneFrame, parseServerMessage } from './protocol';

const bytes = (buffer: ArrayBuffer) => Array.from(new Uint8Array(buffer));

describe('microphone frames', () => {
  it('are laid out byte for byte as the protocol says', () => {
    const frame = encodeMicrophoneFrame(0x01020304, 0x0000_0102_0304_0506, Int16Array.from([1, -2, 0x7fff]));
    expect(bytes(frame)).toEqual([
      1, 0, 0, 0, // type, flags, reserved
      4, 3, 2, 1, // sequence
      6, 5, 4, 3, 2, 1, 0, 0, // capture time
      1, 0, 0xfe, 0xff, 0xff, 0x7f, // samples
    ]);
  });

  it('of 20 ms at 16 kHz have 656 bytes', () => {
    expect(encodeMicrophoneFrame(0, 0, new Int16Array(320)).byteLength).toBe(656);
  });

  it('carry a capture time beyond 32 bits', () => {
    const view = new DataView(encodeMicrophoneFrame(1, 9_007_199_254, new Int16Array(1)));
    expect(view.getBigUint64(8, true)).toBe(9_007_199_254n);
  });
});

describe('speech frames', () => {
  const wire = Uint8Array.from([2, 1, 0, 0, 7, 0, 0, 0, 0x2c, 1, 0, 0, 0, 0, 0, 0, 0xff, 0x7f, 0, 0x80]).buffer;

  it('are read byte for byte as the protocol says', () => {
    expect(decodeSpeechFrame(wire)).toEqual({ reply: 7, frame: 300, last: true, samples: Int16Array.from([32_767, -32_768]) });
  });

  it('that are no speech frames are refused', () => {
    expect(decodeSpeechFrame(new ArrayBuffer(8))).toBeNull();
    expect(decodeSpeechFrame(Uint8Array.from([1, ...bytes(wire).slice(1)]).buffer)).toBeNull();
    expect(decodeSpeechFrame(wire.slice(0, 19))).toBeNull();
  });

  it('may be empty when they only mark the end', () => {
    expect(decodeSpeechFrame(wire.slice(0, 16))).toMatchObject({ last: true, samples: new Int16Array(0) });
  });
});

describe('messages', () => {
  it('of the server are read', () => {
    expect(parseServerMessage('{"type":"pong","t":3}')).toEqual({ type: 'pong', t: 3 });
  });

  it('of a later version, or none at all, are passed over', () => {
    expect(parseServerMessage('{"type":"applause"}')).toBeNull();
    expect(parseServerMessage('not json')).toBeNull();
    expect(parseServerMessage('null')).toBeNull();
  });
});
