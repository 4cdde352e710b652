import { useEffect, useState } from 'react';

const key = 'vivavoce.room';
export const captionSizes = [15, 17, 19, 22, 25, 28];

export interface RoomSettings {
  captionSize: number;
  captions: boolean;
  clock: boolean;
  letters: boolean;
  readAloud: boolean;
}

const defaults: RoomSettings = { captionSize: 17, captions: true, clock: true, letters: true, readAloud: false };

function stored(): RoomSettings {
  try {
    return { ...defaults, ...(JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<RoomSettings>) };
  } catch {
    return defaults;
  }
}

export function useRoomSettings() {
  const [settings, setSettings] = useState(stored);
  useEffect(() => localStorage.setItem(key, JSON.stringify(settings)), [settings]);
  const change = (part: Partial<RoomSettings>) => setSettings((before) => ({ ...before, ...part }));
  return { settings, change };
}

export function nextCaptionSize(size: number, direction: 1 | -1): number {
  const index = captionSizes.findIndex((other) => other >= size);
  return captionSizes[Math.max(0, Math.min(captionSizes.length - 1, index + direction))] ?? size;
}
