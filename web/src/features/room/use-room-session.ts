import { useEffect, useState, useSyncExternalStore } from 'react';
import { RoomSession, type RoomSnapshot } from './room-session';

/** One visit for as long as the screen stands. */
export function useRoomSession(sessionId: string, typingOnly: boolean): RoomSession {
  const [room, setRoom] = useState(() => new RoomSession(sessionId, typingOnly));
  useEffect(() => {
    const visit = new RoomSession(sessionId, typingOnly);
    setRoom(visit);
    void visit.start();
    return () => visit.close();
  }, [sessionId, typingOnly]);
  return room;
}

export function useRoom(room: RoomSession): RoomSnapshot {
  return useSyncExternalStore(room.subscribe, room.current);
}
