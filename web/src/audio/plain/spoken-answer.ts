import { recordAnswer, type AnswerRecorder, type SoundSource } from './answer-recorder';

/** An answer from its first sound to its last, over every microphone it was spoken into. */
export class SpokenAnswer {
  private recorder: AnswerRecorder | null = null;
  private parts: Promise<Blob | null>[] = [];
  private paused = false;

  constructor(private readonly record: (source: SoundSource) => AnswerRecorder = recordAnswer) {}

  /** Goes on with this microphone; with null it waits for one. */
  follow(source: SoundSource | null): void {
    if (this.recorder && this.recorder.source === source) return;
    this.close();
    if (!source) return;
    this.recorder = this.record(source);
    if (this.paused) this.recorder.pause();
  }

  pause(): void {
    this.paused = true;
    this.recorder?.pause();
  }

  resume(): void {
    this.paused = false;
    this.recorder?.resume();
  }

  /** All that was said so far, in order; what follows is another answer. */
  async take(): Promise<Blob[]> {
    this.close();
    const parts = await Promise.all(this.parts.splice(0));
    return parts.filter((part) => part !== null);
  }

  /** What was taken could not be used yet: it comes before what is said from now on. */
  putBack(parts: Blob[]): void {
    this.parts.unshift(...parts.map((part) => Promise.resolve(part)));
  }

  private close() {
    if (this.recorder) this.parts.push(this.recorder.stop());
    this.recorder = null;
  }
}
