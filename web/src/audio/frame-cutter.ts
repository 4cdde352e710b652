import { Resampler } from './resampler';

export interface CapturedFrame {
  samples: Int16Array<ArrayBuffer>;
  /** Capture time of the first sample on the audio clock, in microseconds. */
  capturedAtMicros: number;
  /** Root mean square, 0 to 1. */
  rms: number;
}

export function toPcm16(sample: number): number {
  const clipped = Math.max(-1, Math.min(1, sample));
  return Math.round(clipped * (clipped < 0 ? 0x8000 : 0x7fff));
}

/** Turns blocks from a sound card into 20 ms frames at the wire's rate, each with the time its first sample was heard. */
export class FrameCutter {
  private readonly resampler: Resampler;
  private readonly frameLength: number;
  private samples: Int16Array<ArrayBuffer>;
  private filled = 0;
  private squares = 0;
  private cut = 0;
  private origin: number | null = null;
  private expected = 0;

  constructor(
    private readonly inputRate: number,
    private readonly outputRate: number,
  ) {
    this.resampler = new Resampler(inputRate, outputRate);
    this.frameLength = outputRate / 50;
    this.samples = new Int16Array(this.frameLength);
  }

  /** `inputFrame` is the sound card's own count of the block's first sample: a jump in it moves the clock along. */
  push(block: Float32Array, inputFrame: number): CapturedFrame[] {
    this.origin = this.origin === null ? inputFrame : this.origin + (inputFrame - this.expected);
    this.expected = inputFrame + block.length;
    const frames: CapturedFrame[] = [];
    for (const sample of this.resampler.process(block)) {
      this.samples[this.filled++] = toPcm16(sample);
      this.squares += sample * sample;
      if (this.filled === this.frameLength) frames.push(this.takeFrame());
    }
    return frames;
  }

  private takeFrame(): CapturedFrame {
    const first = (this.cut * this.frameLength) / this.outputRate;
    const frame = {
      samples: this.samples,
      capturedAtMicros: Math.max(0, Math.round(((this.origin ?? 0) / this.inputRate + first) * 1e6)),
      rms: Math.sqrt(this.squares / this.frameLength),
    };
    this.cut++;
    this.filled = 0;
    this.squares = 0;
    this.samples = new Int16Array(this.frameLength);
    return frame;
  }
}
