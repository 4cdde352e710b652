import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { AudioSession, rememberedMicrophone } from '@/audio/audio-session';
import { Signal } from '@/audio/level';
import { MicrophoneUnavailable, type Microphone, type MicrophoneRefusal } from '@/audio/microphone';

export type MicrophoneState = 'off' | 'asking' | 'on' | 'lost' | MicrophoneRefusal;

const heardLevel = 0.5;

async function alreadyAllowed(): Promise<boolean> {
  try {
    return (await navigator.permissions.query({ name: 'microphone' })).state === 'granted';
  } catch {
    return false;
  }
}

/** The page's own sound: opened when first needed, closed when the page is left. */
export function useSound() {
  const audio = useRef<Promise<AudioSession> | null>(null);
  const microphone = useRef<Microphone | null>(null);
  const levels = useMemo(() => new Signal<number>(), []);
  const [state, setState] = useState<MicrophoneState>('off');
  const [devices, setDevices] = useState<MediaDeviceInfo[]>([]);
  const [deviceId, setDeviceId] = useState<string | null>(null);
  const [heard, setHeard] = useState(false);

  const openAudio = useCallback(async () => {
    audio.current ??= AudioSession.open();
    const session = await audio.current;
    await session.unlock();
    return session;
  }, []);

  const listDevices = useCallback(async () => {
    const found = await navigator.mediaDevices?.enumerateDevices();
    setDevices((found ?? []).filter((device) => device.kind === 'audioinput' && device.deviceId));
  }, []);

  const turnOn = useCallback(
    async (wanted?: string) => {
      setState('asking');
      try {
        const session = await openAudio();
        microphone.current?.close();
        const opened = await session.openMicrophone(wanted ?? rememberedMicrophone.get());
        microphone.current = opened;
        opened.levels.subscribe((level) => {
          levels.emit(level);
          if (level > heardLevel) setHeard(true);
        });
        opened.lost.subscribe(() => setState('lost'));
        if (opened.deviceId) rememberedMicrophone.set(opened.deviceId);
        setDeviceId(opened.deviceId);
        setState('on');
        await listDevices();
      } catch (error) {
        setState(error instanceof MicrophoneUnavailable ? error.reason : 'busy');
      }
    },
    [openAudio, listDevices, levels],
  );

  useEffect(() => {
    void alreadyAllowed().then(async (allowed) => {
      if (allowed) await turnOn();
    });
    navigator.mediaDevices?.addEventListener?.('devicechange', listDevices);
    return () => {
      navigator.mediaDevices?.removeEventListener?.('devicechange', listDevices);
      microphone.current?.close();
      microphone.current = null;
      void audio.current?.then((session) => session.close());
      audio.current = null;
    };
  }, [turnOn, listDevices]);

  return { state, devices, deviceId, heard, levels, turnOn, openAudio, microphone };
}

export type Sound = ReturnType<typeof useSound>;
