import type { LiveEvent } from '@/audio/conversation';
import type { Activity, AskedQuestion, EndReason, EngineHealth, Outcome, Phase, ServerMessage, Speaker, StateMessage, StoredCaption, TimingProfile, TurnMode } from '@/audio/protocol';

/** Where the interview stands, as one of a kind: no state can be half another. */
export type Stage =
  | { name: 'connecting' }
  | { name: 'speaking' }
  | { name: 'listening'; hearing: boolean }
  | { name: 'thinking' }
  | { name: 'paused' }
  | { name: 'reconnecting'; attempt: number }
  | { name: 'replaced' }
  | { name: 'ended'; reason: EndReason | null; outcome: Outcome | null }
  | { name: 'failed'; code: string };

export interface Line {
  sequence: number;
  speaker: Speaker;
  text: string;
  at: number;
  interrupted: boolean;
}

/** A reply while it is spoken: its sentences appear as playback reaches them. */
export interface SpokenReply {
  reply: number;
  at: number;
  playedMs: number;
  sentences: { index: number; text: string; startMs: number }[];
}

export interface Clock {
  elapsedMs: number;
  budgetMs: number;
  running: boolean;
  /** When the page was told, on its own clock. */
  toldAt: number;
}

export interface RoomState {
  stage: Stage;
  persona: string;
  phase: Phase;
  question: AskedQuestion | null;
  clock: Clock | null;
  timing: TimingProfile;
  mode: TurnMode;
  recognizer: EngineHealth;
  voice: EngineHealth;
  audible: boolean;
  lines: Line[];
  open: { text: string; interim: string; at: number } | null;
  spoken: SpokenReply[];
  notices: string[];
  unsent: number;
  /** The latest two: one slow answer alone says little. */
  roundTrips: number[];
  /** There is no live line: every turn is a request, and only the person says when an answer ends. */
  plain: boolean;
}

export type RoomEvent = LiveEvent | { type: 'plain' } | { type: 'notice-dismissed'; code: string } | { type: 'microphone-changed' };

export const openingState: RoomState = {
  stage: { name: 'connecting' },
  persona: 'Arjun',
  phase: 'greeting',
  question: null,
  clock: null,
  timing: 'standard',
  mode: 'talking',
  recognizer: 'working',
  voice: 'working',
  audible: true,
  lines: [],
  open: null,
  spoken: [],
  notices: [],
  unsent: 0,
  roundTrips: [],
  plain: false,
};

const final = (stage: Stage) => stage.name === 'ended' || stage.name === 'replaced' || stage.name === 'failed';

/** `(state, event, now) → state`; `now` is the page's clock in milliseconds. */
export function roomReducer(state: RoomState, event: RoomEvent, now: number): RoomState {
  switch (event.type) {
    case 'connecting':
      return { ...state, stage: { name: 'connecting' } };
    case 'line-lost':
      return final(state.stage) ? state : lineLost(state, event.attempt, now);
    case 'message':
      return onMessage(state, event.message, now);
    case 'played':
      return { ...state, spoken: state.spoken.map((reply) => (reply.reply === event.played.reply ? { ...reply, playedMs: Math.max(reply.playedMs, event.played.playedMs) } : reply)) };
    case 'round-trip':
      return { ...state, roundTrips: [...state.roundTrips, event.milliseconds].slice(-2) };
    case 'unsent':
      return { ...state, unsent: event.count };
    case 'replaced':
      return { ...state, stage: { name: 'replaced' } };
    case 'over':
      return state.stage.name === 'ended' ? state : { ...state, stage: { name: 'ended', reason: null, outcome: null } };
    case 'failed':
      return { ...state, stage: { name: 'failed', code: event.code } };
    case 'blocked':
      return state;
    case 'plain':
      return withNotice({ ...state, plain: true }, event.type);
    case 'microphone-changed':
      return withNotice(state, event.type);
    case 'notice-dismissed':
      return { ...state, notices: state.notices.filter((code) => code !== event.code) };
  }
}

function lineLost(state: RoomState, attempt: number, now: number): RoomState {
  return { ...state, stage: { name: 'reconnecting', attempt }, clock: state.clock && stopped(state.clock, now), roundTrips: [] };
}

function onMessage(state: RoomState, message: ServerMessage, now: number): RoomState {
  switch (message.type) {
    case 'ready':
      return { ...state, persona: message.persona, audible: message.speaker !== null, lines: message.captions.map(lineOf), open: null, spoken: [] };
    case 'state':
      return onState(state, message, now);
    case 'caption':
      return { ...state, open: message.text || message.interim ? { text: message.text, interim: message.interim, at: message.at } : null };
    case 'sentence':
      return { ...state, spoken: withSentence(state, message, now) };
    case 'reply':
      return message.state === 'flushed' ? { ...state, spoken: afterFlush(state.spoken, message.reply) } : state;
    case 'turn':
      return onTurn(state, lineOf(message));
    case 'notice':
      return withNotice(state, message.code);
    case 'ended':
      return { ...state, stage: { name: 'ended', reason: message.reason, outcome: message.outcome }, clock: state.clock && stopped(state.clock, now) };
    case 'error':
    case 'pong':
      return state;
  }
}

function withNotice(state: RoomState, added: string): RoomState {
  return { ...state, notices: [...state.notices.filter((code) => code !== added), added] };
}

function lineOf({ sequence, speaker, text, at, interrupted }: StoredCaption): Line {
  return { sequence, speaker, text, at, interrupted };
}

/** The end has a message of its own, with its reason: the activity alone also comes before another tab takes over. */
const stageOf: Record<Exclude<Activity, 'ended'>, (message: StateMessage) => Stage> = {
  connecting: () => ({ name: 'connecting' }),
  speaking: () => ({ name: 'speaking' }),
  listening: (message) => ({ name: 'listening', hearing: message.hearing }),
  thinking: () => ({ name: 'thinking' }),
  paused: () => ({ name: 'paused' }),
};

function onState(state: RoomState, message: StateMessage, now: number): RoomState {
  const outdated = (code: string) =>
    (code.startsWith('recognizer-') && code !== `recognizer-${message.recognizer}`) || (code.startsWith('voice-') && code !== `voice-${message.voice}`);
  return {
    ...state,
    stage: final(state.stage) || message.activity === 'ended' ? state.stage : stageOf[message.activity](message),
    phase: message.phase,
    question: message.question,
    clock: { ...message.clock, toldAt: now },
    timing: message.timing,
    mode: message.mode,
    recognizer: message.recognizer,
    voice: message.voice,
    notices: state.notices.filter((code) => !outdated(code)),
  };
}

function withSentence(state: RoomState, { reply, index, text, startMs }: ServerMessage & { type: 'sentence' }, now: number): SpokenReply[] {
  const known = state.spoken.find((spoken) => spoken.reply === reply);
  // Said again from its beginning, it stays on the screen.
  const before = known?.sentences.find((other) => other.index === index && other.text === text);
  const sentence = { index, text, startMs: Math.min(startMs, before?.startMs ?? startMs) };
  if (!known) return [...state.spoken, { reply, at: state.clock ? elapsedAt(state.clock, now) : 0, playedMs: 0, sentences: [sentence] }];
  const sentences = [...known.sentences.filter((other) => other.index !== index), sentence].sort((a, b) => a.index - b.index);
  return state.spoken.map((spoken) => (spoken === known ? { ...known, sentences } : spoken));
}

/** What was not reached is never shown; a reply of which nothing was heard leaves no trace. */
function afterFlush(spoken: SpokenReply[], reply: number): SpokenReply[] {
  return spoken
    .map((other) => (other.reply === reply ? { ...other, sentences: other.sentences.filter((sentence) => sentence.startMs < other.playedMs) } : other))
    .filter((other) => other.sentences.length > 0);
}

/** A stored turn takes the place of its live form; sent again with the same number it was amended. */
function onTurn(state: RoomState, line: Line): RoomState {
  const notices = state.notices.filter((code) => code !== 'storage-waiting');
  const lines = [...state.lines.filter((other) => other.sequence !== line.sequence), line].sort((a, b) => a.sequence - b.sequence);
  return line.speaker === 'interviewer' ? { ...state, notices, lines, spoken: state.spoken.slice(1) } : { ...state, notices, lines, open: null };
}

export function elapsedAt(clock: Clock, now: number): number {
  return clock.running ? clock.elapsedMs + Math.max(0, now - clock.toldAt) : clock.elapsedMs;
}

function stopped(clock: Clock, now: number): Clock {
  return { ...clock, elapsedMs: elapsedAt(clock, now), running: false, toldAt: now };
}

/** The sentences of a reply that have been reached; all of them where nothing can be heard. */
export function reachedText(reply: SpokenReply, audible: boolean): string {
  return reply.sentences
    .filter((sentence) => !audible || sentence.startMs <= reply.playedMs)
    .map((sentence) => sentence.text)
    .join(' ');
}
