import { Signal, meterLevel } from './level';
import type { PlaybackCommand, PlaybackReport } from './playback-messages';
import type { SpeechFrame } from './protocol';

export interface Played {
  reply: number;
  playedMs: number;
  state: 'started' | 'playing' | 'ended' | 'rewound';
}

/** The interviewer's loudspeaker. Reports what has come out of it, the output's own delay taken off. */
export class Player {
  readonly played = new Signal<Played>();
  readonly levels = new Signal<number>();
  private readonly node: AudioWorkletNode;

  constructor(
    private readonly context: AudioContext,
    sampleRate: number,
  ) {
    this.node = new AudioWorkletNode(context, 'viva-voce-playback', {
      numberOfInputs: 0,
      outputChannelCount: [1],
      processorOptions: { sampleRate },
    });
    this.node.connect(context.destination);
    this.node.port.onmessage = ({ data }: MessageEvent<PlaybackReport>) => this.hear(data);
  }

  push({ reply, samples, last }: SpeechFrame): void {
    this.command({ type: 'push', reply, samples, last }, [samples.buffer]);
  }

  /** Everything of this reply has been sent. */
  complete(reply: number): void {
    this.command({ type: 'complete', reply });
  }

  pause(): void {
    this.command({ type: 'pause' });
  }

  resume(): void {
    this.command({ type: 'resume' });
  }

  /** Drops what lies behind and has not been played. */
  rewind(reply: number, toMs: number): void {
    this.command({ type: 'rewind', reply, toMs });
  }

  flush(reply: number): void {
    this.command({ type: 'flush', reply });
  }

  /** Forgets everything: replies are counted afresh on each connection. */
  reset(): void {
    this.command({ type: 'reset' });
  }

  close(): void {
    this.command({ type: 'stop' });
    this.node.disconnect();
  }

  private get delayMs(): number {
    return 1000 * (this.context.outputLatency || this.context.baseLatency || 0);
  }

  private hear(report: PlaybackReport) {
    if (report.type === 'position') {
      this.levels.emit(meterLevel(report.rms));
      if (report.position) {
        const playedMs = Math.max(0, Math.round(report.position.playedMs - this.delayMs));
        this.played.emit({ reply: report.position.reply, playedMs, state: 'playing' });
      }
      return;
    }
    const event: Played = { reply: report.reply, playedMs: report.playedMs, state: report.type };
    // What is already on its way to the ear is heard whatever happens next; a whole reply has ended only then.
    if (report.type === 'ended' && !report.flushed) setTimeout(() => this.played.emit(event), this.delayMs);
    else this.played.emit(event);
  }

  private command(command: PlaybackCommand, transfer: Transferable[] = []) {
    this.node.port.postMessage(command, transfer);
  }
}
