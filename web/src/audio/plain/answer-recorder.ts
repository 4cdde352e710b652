import type { CapturedFrame } from '../frame-cutter';
import type { Signal } from '../level';
import { wireRate } from '../protocol';
import { toWav } from '../wav';

/** What is recorded from: the room's microphone. */
export interface SoundSource {
  readonly frames: Signal<CapturedFrame>;
  readonly track: MediaStreamTrack | undefined;
}

/** One answer while it is spoken. */
export interface AnswerRecorder {
  readonly source: SoundSource;
  pause(): void;
  resume(): void;
  /** Everything that was said; null when nothing was recorded. */
  stop(): Promise<Blob | null>;
}

const types = ['audio/webm;codecs=opus', 'audio/ogg;codecs=opus'];
const bitsPerSecond = 32_000;
const pieceMs = 1_000;

/** Opus where the browser can record it, else WAV. */
export function recordAnswer(source: SoundSource): AnswerRecorder {
  const type = globalThis.MediaRecorder && types.find((each) => MediaRecorder.isTypeSupported(each));
  return type && source.track ? recordOpus(source, source.track, type) : recordWav(source);
}

function recordOpus(source: SoundSource, track: MediaStreamTrack, type: string): AnswerRecorder {
  const recorder = new MediaRecorder(new MediaStream([track]), { mimeType: type, audioBitsPerSecond: bitsPerSecond });
  const pieces: Blob[] = [];
  recorder.ondataavailable = ({ data }) => data.size > 0 && pieces.push(data);
  // In pieces, so that a microphone that goes away takes little with it.
  recorder.start(pieceMs);
  return {
    source,
    pause: () => recorder.state === 'recording' && recorder.pause(),
    resume: () => recorder.state === 'paused' && recorder.resume(),
    async stop() {
      if (recorder.state !== 'inactive') {
        await new Promise((stopped) => {
          recorder.onstop = stopped;
          recorder.stop();
        });
      }
      return pieces.length > 0 ? new Blob(pieces, { type }) : null;
    },
  };
}

function recordWav(source: SoundSource): AnswerRecorder {
  const frames: Int16Array[] = [];
  let paused = false;
  const unsubscribe = source.frames.subscribe(({ samples }) => {
    if (!paused) frames.push(samples);
  });
  return {
    source,
    pause: () => (paused = true),
    resume: () => (paused = false),
    async stop() {
      unsubscribe();
      return frames.length > 0 ? toWav(frames, wireRate) : null;
    },
  };
}
