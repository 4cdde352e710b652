import { FrameCutter } from './frame-cutter';

/** Microphone → 20 ms frames at the wire's rate, posted with their buffers handed over. */
class MicrophoneProcessor extends AudioWorkletProcessor {
  private readonly cutter: FrameCutter;
  private stopped = false;

  constructor(options: AudioWorkletNodeOptions) {
    super();
    this.cutter = new FrameCutter(sampleRate, options.processorOptions.sampleRate as number);
    this.port.onmessage = () => (this.stopped = true);
  }

  process([input]: Float32Array[][]): boolean {
    const channel = input?.[0];
    if (channel) {
      for (const frame of this.cutter.push(channel, currentFrame)) this.port.postMessage(frame, [frame.samples.buffer]);
    }
    return !this.stopped;
  }
}

registerProcessor('viva-voce-microphone', MicrophoneProcessor);
