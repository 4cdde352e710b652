import { useEffect, useState, useSyncExternalStore } from 'react';
import { RoomSession, type RoomSnapshot } from './room-session';

/** One visit for as long as the screen stands. */
export function useRoomSession(sessionId: string, typingOnly: boolean, language: string): RoomSession {
  const [room, setRoom] = useState(() => new RoomSession(sessionId, typingOnly, language));
  useEffect(() => {
    const visit = new RoomSession(sessionId, typingOnly, language);
    setRoom(visit);
    void visit.start();
    return () => visit.close();
  }, [sessionId, typingOnly, language]);
  return room;
}

export function useRoom(room: RoomSession): RoomSnapshot {
  return useSyncExternalStore(room.subscribe, room.current);
}
