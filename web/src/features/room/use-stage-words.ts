import { useTranslation } from 'react-i18next';
import type { RoomSnapshot } from './room-session';
import { useLasting } from './use-time';

/** The name of what is going on, and one kind sentence about it. */
export function useStageWords(room: RoomSnapshot): { title: string; note: string } {
  const { t } = useTranslation('room');
  const { name } = room.stage;
  const values = { name: room.persona };
  const slow = useLasting(name, name === 'connecting' ? 6_000 : 4_000);
  if (name === 'listening' && room.typing) {
    return { title: t('stage.typing'), note: t(room.microphone === 'on' ? 'note.typing' : 'note.typingOnly', values) };
  }
  if (name === 'listening' && room.recognizer === 'missing' && !room.plain) return { title: t('stage.typing'), note: t('notice.recognizer-missing') };
  if (name === 'listening' && room.muted) return { title: t('stage.muted'), note: t('note.muted') };
  switch (name) {
    case 'connecting':
      return { title: t('stage.connecting'), note: t(slow ? 'note.connectingSlow' : 'note.connecting', values) };
    case 'thinking':
      return { title: t('stage.thinking'), note: t(slow ? 'note.thinkingSlow' : 'note.thinking', values) };
    case 'speaking': {
      const heard = room.audible && room.voice === 'working' && !room.plain && !room.typing && !room.muted;
      const note = heard ? 'note.speaking' : room.audible || room.microphone === 'on' ? 'note.speakingRead' : 'note.reading';
      return { title: t(room.audible && room.voice !== 'missing' ? 'stage.speaking' : 'stage.writing', values), note: t(note) };
    }
    case 'listening':
      return { title: t('stage.listening'), note: t(room.mode !== 'talking' || room.timing === 'manual' ? 'note.manual' : 'note.listening', values) };
    case 'paused':
      return { title: t('stage.paused'), note: t('note.paused') };
    default:
      return { title: t('stage.reconnecting'), note: t('note.reconnecting') };
  }
}
