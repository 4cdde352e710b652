import { rememberedMicrophone } from './audio-session';

/** What the browser would take if nobody chose: it tells one device from another. */
async function usualGroup(): Promise<string | null> {
  const devices = (await navigator.mediaDevices?.enumerateDevices?.()) ?? [];
  const microphones = devices.filter((device) => device.kind === 'audioinput');
  return (microphones.find((device) => device.deviceId === 'default') ?? microphones[0])?.groupId ?? null;
}

/** Tells when the microphones changed: one came back, or the usual one is another one now. One chosen by hand is kept. */
export class DeviceWatch {
  private usual: string | null | undefined;
  private readonly changed = () => void this.look();

  /** @param state whether a microphone is open (`on`) or went away (`lost`); anything else needs no watching */
  constructor(
    private readonly state: () => string,
    private readonly replace: () => void,
  ) {
    navigator.mediaDevices?.addEventListener?.('devicechange', this.changed);
    void usualGroup().then((group) => (this.usual = group));
  }

  close(): void {
    navigator.mediaDevices?.removeEventListener?.('devicechange', this.changed);
  }

  private async look() {
    const before = this.usual;
    this.usual = await usualGroup();
    const state = this.state();
    const another = state === 'on' && rememberedMicrophone.get() === null && before !== undefined && this.usual !== before;
    if (state === 'lost' || another) this.replace();
  }
}
