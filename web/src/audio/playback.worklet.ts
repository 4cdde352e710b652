import { PlayoutBuffer } from './playout-buffer';
import type { PlaybackCommand, PlaybackReport } from './playback-messages';
import { Resampler } from './resampler';

const reportEverySeconds = 0.03;

/** Speech frames → loudspeaker, through the playout buffer; reports what was really rendered. */
class PlaybackProcessor extends AudioWorkletProcessor {
  private readonly buffer = new PlayoutBuffer(sampleRate);
  private readonly wireRate: number;
  private resampler: { reply: number; stream: Resampler } | null = null;
  private squares = 0;
  private counted = 0;
  private stopped = false;

  constructor(options: AudioWorkletNodeOptions) {
    super();
    this.wireRate = options.processorOptions.sampleRate as number;
    this.port.onmessage = ({ data }: MessageEvent<PlaybackCommand>) => this.obey(data);
  }

  process(_inputs: Float32Array[][], [output]: Float32Array[][]): boolean {
    const channel = output?.[0];
    if (channel) {
      this.buffer.render(channel);
      output.slice(1).forEach((other) => other.set(channel));
      for (const sample of channel) this.squares += sample * sample;
      this.counted += channel.length;
    }
    this.report();
    return !this.stopped;
  }

  private obey(command: PlaybackCommand) {
    switch (command.type) {
      case 'push':
        return this.push(command.reply, command.samples, command.last);
      case 'complete':
        return this.buffer.complete(command.reply);
      case 'pause':
        return this.buffer.pause();
      case 'resume':
        return this.buffer.resume();
      case 'flush':
        return this.buffer.flush(command.reply);
      case 'rewind':
        this.resampler = null;
        return this.buffer.rewind(command.reply, command.toMs);
      case 'reset':
        this.resampler = null;
        return this.buffer.reset();
      case 'stop':
        this.stopped = true;
    }
  }

  private push(reply: number, pcm: Int16Array, last: boolean) {
    if (this.resampler?.reply !== reply) this.resampler = { reply, stream: new Resampler(this.wireRate, sampleRate) };
    const samples = this.resampler.stream.process(Float32Array.from(pcm, (value) => value / 0x8000));
    this.buffer.push(reply, samples, false);
    if (last) this.buffer.push(reply, this.resampler.stream.finish(), true);
  }

  private report() {
    for (const event of this.buffer.takeEvents()) this.port.postMessage(event satisfies PlaybackReport);
    if (this.counted < sampleRate * reportEverySeconds) return;
    const rms = Math.sqrt(this.squares / this.counted);
    this.port.postMessage({ type: 'position', position: this.buffer.position, rms } satisfies PlaybackReport);
    this.squares = 0;
    this.counted = 0;
  }
}

registerProcessor('viva-voce-playback', PlaybackProcessor);
