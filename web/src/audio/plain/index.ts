import type { AudioSession } from '../audio-session';
import type { Conversation } from '../conversation';
import type { Signal } from '../level';
import { Outbox } from '../outbox';
import type { SoundSource } from './answer-recorder';
import { PlainConversation } from './plain-conversation';
import { plainDoors } from './plain-doors';
import { PlainVoice } from './plain-voice';
import { SpokenAnswer } from './spoken-answer';

interface Room {
  sessionId: string;
  persona: string;
  language: string;
  audio: AudioSession | null;
  levels: Signal<number>;
  microphone: () => SoundSource | null;
}

/** An interview that needs no live line. */
export function plainConversation({ sessionId, persona, language, audio, levels, microphone }: Room): Conversation {
  return new PlainConversation({
    persona,
    doors: plainDoors(sessionId),
    outbox: new Outbox(sessionId),
    voice: new PlainVoice(audio?.context ?? null, levels, language),
    spoken: new SpokenAnswer(),
    microphone,
  });
}
