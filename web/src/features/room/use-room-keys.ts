import { useEffect, useEffectEvent } from 'react';
import { commandFor, focusKind, type KeyContext, type RoomCommand } from './room-keys';

export function useRoomKeys(context: KeyContext, obey: (command: RoomCommand) => void) {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (document.querySelector('dialog[open]')) return;
    const command = commandFor(
      {
        key: event.key,
        code: event.code,
        ctrlKey: event.ctrlKey,
        metaKey: event.metaKey,
        altKey: event.altKey,
        repeat: event.repeat,
        focus: focusKind(document.activeElement),
      },
      context,
    );
    if (!command) return;
    event.preventDefault();
    obey(command);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}
