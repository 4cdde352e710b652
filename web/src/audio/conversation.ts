import type { CapturedFrame } from './frame-cutter';
import type { Signal } from './level';
import type { Played } from './player';
import type { ClientMessage, ServerMessage, TimingProfile, TurnMode } from './protocol';

/** What happens in an interview, as the room is told of it. */
export type LiveEvent =
  | { type: 'connecting' }
  | { type: 'line-lost'; attempt: number; retryInMs: number }
  | { type: 'message'; message: ServerMessage }
  | { type: 'played'; played: Played }
  | { type: 'round-trip'; milliseconds: number }
  | { type: 'unsent'; count: number }
  /** The server answers requests, but no line to it can be opened. */
  | { type: 'blocked' }
  | { type: 'replaced' }
  | { type: 'over' }
  | { type: 'failed'; code: string };

/** One interview as the room holds it, whatever carries it: a live line, or ordinary requests. */
export interface Conversation {
  readonly events: Signal<LiveEvent>;
  /** Whether another microphone can be used without beginning anew. */
  readonly hasMicrophone: boolean;
  start(): void;
  /** Leaves without ending the interview. */
  stop(): void;
  retryNow(): void;
  networkLost(): void;
  sendFrame(frame: CapturedFrame): void;
  done(): void;
  repeat(): void;
  pause(): void;
  resume(): void;
  end(): void;
  setTiming(profile: TimingProfile): void;
  setMode(mode: TurnMode): void;
  setMuted(muted: boolean): void;
  setTyping(active: boolean): void;
  answer(text: string): void;
  tell(message: ClientMessage): void;
}
