import microphoneWorklet from './microphone.worklet.ts?worker&url';
import playbackWorklet from './playback.worklet.ts?worker&url';
import { Microphone } from './microphone';
import { Player } from './player';
import { wireRate } from './protocol';

const gestureWaitMs = 700;

/** One audio context with both worklets loaded. Closing it closes what was opened through it. */
export class AudioSession {
  private constructor(
    readonly context: AudioContext,
    readonly player: Player,
  ) {}

  static async open(): Promise<AudioSession> {
    const context = new AudioContext({ latencyHint: 'interactive' });
    await Promise.all([context.audioWorklet.addModule(microphoneWorklet), context.audioWorklet.addModule(playbackWorklet)]);
    return new AudioSession(context, new Player(context, wireRate));
  }

  /** False when the browser keeps sound locked until the person touches the page. */
  async unlock(): Promise<boolean> {
    const wait = new Promise((resolve) => setTimeout(resolve, gestureWaitMs));
    await Promise.race([this.context.resume(), wait]);
    return this.context.state === 'running';
  }

  /** Resolves once sound runs: a slow device may take longer than the wait for a touch. Never after closing. */
  running(): Promise<void> {
    return new Promise((resolve) => {
      const look = () => {
        if (this.context.state !== 'running') return;
        this.context.removeEventListener('statechange', look);
        resolve();
      };
      this.context.addEventListener('statechange', look);
      look();
    });
  }

  openMicrophone(deviceId: string | null): Promise<Microphone> {
    return Microphone.open(this.context, deviceId);
  }

  /** Plays a whole file and resolves when it has been heard. */
  async playFile(file: ArrayBuffer): Promise<void> {
    const source = this.context.createBufferSource();
    source.buffer = await this.context.decodeAudioData(file);
    source.connect(this.context.destination);
    await new Promise((resolve) => {
      source.onended = resolve;
      source.start();
    });
  }

  close(): void {
    this.player.close();
    void this.context.close();
  }
}

const deviceKey = 'vivavoce.microphone';

/** The microphone chosen in the device check, remembered for the room. */
export const rememberedMicrophone = {
  get: () => localStorage.getItem(deviceKey),
  set: (deviceId: string) => localStorage.setItem(deviceKey, deviceId),
};
