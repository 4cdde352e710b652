import { BrowserVoice } from '../browser-voice';
import { meterLevel, type Signal } from '../level';
import type { EngineHealth } from '../protocol';

const levelEveryMs = 50;

/** Says one text at a time: from the server's sound, else by the browser's own voice, else not at all. */
export class PlainVoice {
  private readonly own: BrowserVoice;
  private reply = 0;
  private cut = false;
  private silence: () => void = () => {};

  /** @param context null where nothing can be played */
  constructor(
    private readonly context: AudioContext | null,
    private readonly levels: Signal<number>,
    language: string,
  ) {
    this.own = new BrowserVoice(language);
  }

  /**
   * Resolves when it was heard out or stopped.
   *
   * @param began told whose voice it is, once it is about to be heard
   */
  async say(text: string, sound: () => Promise<ArrayBuffer>, began: (voice: EngineHealth) => void): Promise<void> {
    this.cut = false;
    try {
      const ready = await this.decoded(await sound());
      if (this.cut) return;
      began('working');
      await this.play(ready);
    } catch {
      if (this.cut) return;
      began(this.own.able ? 'browser' : 'missing');
      if (this.own.able) await this.read(text);
    }
  }

  stop(): void {
    this.cut = true;
    this.silence();
    this.silence = () => {};
  }

  private decoded(sound: ArrayBuffer): Promise<AudioBuffer> {
    if (!this.context) throw new Error('There is no loudspeaker');
    return this.context.decodeAudioData(sound);
  }

  private async play(sound: AudioBuffer) {
    const { context } = this;
    if (!context) return;
    const source = new AudioBufferSourceNode(context, { buffer: sound });
    const meter = context.createAnalyser();
    source.connect(meter).connect(context.destination);
    const timer = setInterval(() => this.levels.emit(meterLevel(loudnessAt(meter))), levelEveryMs);
    await new Promise<void>((heard) => {
      source.onended = () => heard();
      this.silence = () => source.stop();
      source.start();
    });
    clearInterval(timer);
    meter.disconnect();
    this.levels.emit(0);
  }

  private read(text: string): Promise<void> {
    const reply = this.reply++;
    return new Promise((heard) => {
      const unsubscribe = this.own.read.subscribe((read) => {
        if (read.reply !== reply || read.state !== 'ended') return;
        unsubscribe();
        heard();
      });
      this.silence = () => this.own.flush(reply);
      this.own.add(reply, text, false);
      this.own.complete(reply);
    });
  }
}

function loudnessAt(meter: AnalyserNode): number {
  const samples = new Float32Array(meter.fftSize);
  meter.getFloatTimeDomainData(samples);
  return Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);
}
