/** The live protocol, version 1, as docs/protocol.md lays it down. */

export const protocolVersion = 1;
export const wireRate = 16_000;
export const frameMilliseconds = 20;
export const headerBytes = 16;

export type TimingProfile = 'standard' | 'more-time' | 'manual';
export type Activity = 'connecting' | 'speaking' | 'listening' | 'thinking' | 'paused' | 'ended';
export type Phase = 'greeting' | 'warm-up' | 'questions' | 'candidate-questions' | 'closed';
/** How far the interviewer holds back. */
export type TurnMode = 'talking' | 'thinking' | 'coding';
export type EngineHealth = 'working' | 'recovering' | 'missing' | 'browser';
export type Speaker = 'interviewer' | 'candidate';
export type EndReason = 'finished' | 'ended-by-candidate' | 'time-up' | 'abandoned' | 'technical-failure';
export type Outcome = 'valid' | 'insufficient-data' | 'technical-failure';

export type ClientMessage =
  | { type: 'join'; protocol: 1; sessionId: string; token: string; microphone: { sampleRate: number } | null; speaker: boolean; reads: boolean }
  | { type: 'playback'; reply: number; playedMs: number; state: 'started' | 'playing' | 'ended' | 'rewound' }
  | { type: 'own-speech'; ears: boolean; voice: boolean }
  | { type: 'heard'; text: string; final: boolean; confidence: number | null }
  | { type: 'reading'; reply: number; sentences: number; state: 'started' | 'playing' | 'ended' }
  | { type: 'answer'; clientId: string; text: string }
  | { type: 'typing'; active: boolean }
  | { type: 'mute'; muted: boolean }
  | { type: 'timing'; profile: TimingProfile }
  | { type: 'mode'; mode: TurnMode }
  | { type: 'ping'; t: number }
  | { type: 'done' | 'repeat' | 'pause' | 'resume' | 'end' };

export interface StoredCaption {
  sequence: number;
  speaker: Speaker;
  text: string;
  at: number;
  interrupted: boolean;
}

export interface ReadyMessage {
  type: 'ready';
  protocol: number;
  sessionId: string;
  resumed: boolean;
  token: string;
  speaker: { sampleRate: number } | null;
  persona: string;
  captions: StoredCaption[];
}

export interface AskedQuestion {
  number: number;
  total: number;
  text: string;
  followUp: boolean;
}

export interface StateMessage {
  type: 'state';
  activity: Activity;
  phase: Phase;
  question: AskedQuestion | null;
  clock: { elapsedMs: number; budgetMs: number; running: boolean };
  timing: TimingProfile;
  mode: TurnMode;
  muted: boolean;
  hearing: boolean;
  recognizer: EngineHealth;
  voice: EngineHealth;
}

export interface TurnMessage extends StoredCaption {
  type: 'turn';
  kind: string;
  clientId: string | null;
}

export type ServerMessage =
  | ReadyMessage
  | StateMessage
  | TurnMessage
  | { type: 'caption'; speaker: Speaker; text: string; interim: string; at: number }
  | { type: 'sentence'; reply: number; index: number; text: string; startMs: number; spoken?: boolean }
  | { type: 'reply'; reply: number; state: 'started' | 'paused' | 'resumed' | 'rewound' | 'flushed' | 'complete'; totalMs?: number }
  | { type: 'notice'; code: string; text: string }
  | { type: 'error'; code: string; title: string; fatal: boolean; retryAfterSeconds?: number }
  | { type: 'ended'; reason: EndReason; outcome: Outcome }
  | { type: 'pong'; t: number };

const known = new Set(['ready', 'state', 'turn', 'caption', 'sentence', 'reply', 'notice', 'error', 'ended', 'pong']);

/** A message of the server, or null for one this page does not know: later versions may say more. */
export function parseServerMessage(text: string): ServerMessage | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const type = (value as { type?: unknown } | null)?.type;
  return typeof type === 'string' && known.has(type) ? (value as ServerMessage) : null;
}

/** One 20 ms frame of the microphone, header and samples little-endian. */
export function encodeMicrophoneFrame(sequence: number, capturedAtMicros: number, samples: Int16Array): ArrayBuffer {
  const buffer = new ArrayBuffer(headerBytes + samples.length * 2);
  const view = new DataView(buffer);
  view.setUint8(0, 1);
  view.setUint32(4, sequence >>> 0, true);
  view.setBigUint64(8, BigInt(Math.max(0, Math.round(capturedAtMicros))), true);
  samples.forEach((sample, index) => view.setInt16(headerBytes + index * 2, sample, true));
  return buffer;
}

export interface SpeechFrame {
  reply: number;
  frame: number;
  last: boolean;
  samples: Int16Array<ArrayBuffer>;
}

/** A frame of the interviewer's speech, or null when it is not one. */
export function decodeSpeechFrame(buffer: ArrayBuffer): SpeechFrame | null {
  if (buffer.byteLength < headerBytes || (buffer.byteLength - headerBytes) % 2 !== 0) return null;
  const view = new DataView(buffer);
  if (view.getUint8(0) !== 2) return null;
  const samples = new Int16Array((buffer.byteLength - headerBytes) / 2);
  for (let index = 0; index < samples.length; index++) samples[index] = view.getInt16(headerBytes + index * 2, true);
  return { reply: view.getUint32(4, true), frame: view.getUint32(8, true), last: (view.getUint8(1) & 1) === 1, samples };
}
