import type { CapturedFrame } from './frame-cutter';
import { Signal, meterLevel } from './level';
import { wireRate } from './protocol';

export type MicrophoneRefusal = 'denied' | 'missing' | 'busy' | 'insecure';

export class MicrophoneUnavailable extends Error {
  constructor(readonly reason: MicrophoneRefusal) {
    super(`No microphone: ${reason}`);
  }
}

function refusal(error: unknown): MicrophoneRefusal {
  const name = error instanceof Error ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'denied';
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'missing';
  return 'busy';
}

async function openStream(deviceId: string | null): Promise<MediaStream> {
  if (!navigator.mediaDevices?.getUserMedia) throw new MicrophoneUnavailable('insecure');
  const audio = { echoCancellation: true, noiseSuppression: true, autoGainControl: true, channelCount: 1 };
  const chosen = deviceId ? { ...audio, deviceId: { exact: deviceId } } : audio;
  try {
    return await navigator.mediaDevices.getUserMedia({ audio: chosen });
  } catch (error) {
    if (deviceId && refusal(error) === 'missing') return openStream(null);
    throw new MicrophoneUnavailable(refusal(error));
  }
}

/** An open microphone: 20 ms frames and a level. Belongs to whoever opened it, who closes it. */
export class Microphone {
  readonly frames = new Signal<CapturedFrame>();
  readonly levels = new Signal<number>();
  readonly lost = new Signal<void>();

  private constructor(
    private readonly stream: MediaStream,
    private readonly source: MediaStreamAudioSourceNode,
    private readonly node: AudioWorkletNode,
  ) {
    node.port.onmessage = ({ data }: MessageEvent<CapturedFrame>) => {
      this.frames.emit(data);
      this.levels.emit(meterLevel(data.rms));
    };
    this.track?.addEventListener('ended', () => this.lost.emit());
  }

  static async open(context: AudioContext, deviceId: string | null): Promise<Microphone> {
    const stream = await openStream(deviceId);
    const source = context.createMediaStreamSource(stream);
    const node = new AudioWorkletNode(context, 'viva-voce-microphone', { numberOfOutputs: 0, processorOptions: { sampleRate: wireRate } });
    source.connect(node);
    return new Microphone(stream, source, node);
  }

  get deviceId(): string | null {
    return this.track?.getSettings().deviceId ?? null;
  }

  get label(): string {
    return this.track?.label ?? '';
  }

  /** The browser's own microphone light goes out with it. */
  set muted(muted: boolean) {
    if (this.track) this.track.enabled = !muted;
  }

  close(): void {
    this.node.port.postMessage('stop');
    this.source.disconnect();
    this.stream.getTracks().forEach((track) => track.stop());
  }

  get track(): MediaStreamTrack | undefined {
    return this.stream.getAudioTracks()[0];
  }
}
