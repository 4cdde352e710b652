import { afterEach, expect, it, vi } from 'vitest';
import type { CapturedFrame } from '../frame-cutter';
import { Signal } from '../level';
import { recordAnswer } from './answer-recorder';

const frame = (value: number): CapturedFrame => ({ samples: new Int16Array([value, value]), capturedAtMicros: 0, rms: 0 });

class FakeRecorder {
  static supported: string[] = [];
  static isTypeSupported = (type: string) => FakeRecorder.supported.includes(type);
  state = 'inactive';
  ondataavailable?: (event: { data: Blob }) => void;
  onstop?: () => void;
  constructor(readonly stream: unknown, readonly options: { mimeType: string }) {}
  start() {
    this.state = 'recording';
  }
  pause() {
    this.state = 'paused';
  }
  resume() {
    this.state = 'recording';
  }
  stop() {
    this.ondataavailable?.({ data: new Blob(['opus']) });
    this.state = 'inactive';
    this.onstop?.();
  }
}

afterEach(() => vi.unstubAllGlobals());

it('records WAV where the browser records no Opus, without what was paused', async () => {
  const frames = new Signal<CapturedFrame>();
  const answer = recordAnswer({ frames, track: undefined });
  frames.emit(frame(1));
  answer.pause();
  frames.emit(frame(2));
  answer.resume();
  frames.emit(frame(3));
  const file = (await answer.stop()) as Blob;
  frames.emit(frame(4));
  expect(file.type).toBe('audio/wav');
  expect([...new Int16Array((await file.arrayBuffer()).slice(44))]).toEqual([1, 1, 3, 3]);
});

it('has nothing to send when nothing was recorded', async () => {
  expect(await recordAnswer({ frames: new Signal<CapturedFrame>(), track: undefined }).stop()).toBeNull();
});

it('records Opus in the container that the browser knows', async () => {
  FakeRecorder.supported = ['audio/ogg;codecs=opus'];
  vi.stubGlobal('MediaRecorder', FakeRecorder);
  vi.stubGlobal('MediaStream', Object);
  const answer = recordAnswer({ frames: new Signal<CapturedFrame>(), track: {} as MediaStreamTrack });
  const file = (await answer.stop()) as Blob;
  expect([file.type, await file.text()]).toEqual(['audio/ogg;codecs=opus', 'opus']);
});
