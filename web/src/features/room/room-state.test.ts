import { describe, expect, it } from 'vitest';
import type { LiveEvent } from '@/audio/conversation';
import type { ServerMessage, StateMessage } from '@/audio/protocol';
import { elapsedAt, openingState, reachedText, roomReducer, type RoomState } from './room-state';

const state = (over: Partial<StateMessage> = {}): StateMessage => ({
  type: 'state',
  activity: 'listening',
  phase: 'questions',
  question: { number: 2, total: 6, text: 'Why?', followUp: false },
  clock: { elapsedMs: 60_000, budgetMs: 900_000, running: true },
  timing: 'standard',
  mode: 'talking',
  muted: false,
  hearing: false,
  recognizer: 'working',
  voice: 'working',
  ...over,
});

const turn = (sequence: number, speaker: 'interviewer' | 'candidate', text: string): ServerMessage => ({
  type: 'turn', sequence, speaker, kind: 'answer', text, at: 1_000 * sequence, interrupted: false, clientId: null,
});
const ready = (captions: ServerMessage[] = []): ServerMessage => ({
  type: 'ready', protocol: 1, sessionId: 's', resumed: captions.length > 0, token: 't', speaker: { sampleRate: 16_000 }, persona: 'Arjun',
  captions: captions as never,
});
const sentence = (reply: number, index: number, text: string, startMs: number): ServerMessage => ({ type: 'sentence', reply, index, text, startMs });

function after(...events: (ServerMessage | LiveEvent)[]): RoomState {
  const live = new Set(['connecting', 'line-lost', 'played', 'round-trip', 'unsent', 'replaced', 'over', 'failed', 'message']);
  return events.reduce<RoomState>(
    (room, event) => roomReducer(room, live.has(event.type) ? (event as LiveEvent) : { type: 'message', message: event as ServerMessage }, 5_000),
    openingState,
  );
}

const spokenText = (room: RoomState, audible: boolean) => room.spoken.map((reply) => reachedText(reply, audible)).join('|');

describe('the stage', () => {
  it.each(['speaking', 'thinking', 'paused', 'connecting'] as const)('follows the server into %s', (activity) => {
    expect(after(state({ activity })).stage.name).toBe(activity);
  });

  it('says when speech is being heard', () => {
    expect(after(state({ hearing: true })).stage).toEqual({ name: 'listening', hearing: true });
  });

  it('shows a lost line over whatever was going on, and comes back', () => {
    const lost = after(state(), { type: 'line-lost', attempt: 2, retryInMs: 800 });
    expect(lost.stage).toEqual({ name: 'reconnecting', attempt: 2 });
    expect(roomReducer(lost, { type: 'message', message: state({ activity: 'listening' }) }, 9_000).stage.name).toBe('listening');
  });

  it('stays ended, replaced or failed whatever arrives late', () => {
    const ended = after({ type: 'ended', reason: 'finished', outcome: 'valid' }, state({ activity: 'speaking' }), { type: 'line-lost', attempt: 1, retryInMs: 1 });
    expect(ended.stage).toEqual({ name: 'ended', reason: 'finished', outcome: 'valid' });
    expect(after({ type: 'replaced' }, state()).stage.name).toBe('replaced');
    expect(after({ type: 'failed', code: '4404' }, state()).stage).toEqual({ name: 'failed', code: '4404' });
  });

  it('does not take the activity for the end: another tab may have taken over', () => {
    const taken = after(state(), state({ activity: 'ended' }));
    expect(taken.stage.name).toBe('listening');
    expect(roomReducer(taken, { type: 'replaced' }, 0).stage.name).toBe('replaced');
  });

  it('keeps the reason of the end when the line closes after it', () => {
    expect(after({ type: 'ended', reason: 'time-up', outcome: 'valid' }, { type: 'over' }).stage).toMatchObject({ reason: 'time-up' });
  });
});

describe('the clock', () => {
  it('runs on between two states of the server', () => {
    const { clock } = after(state());
    expect(clock && elapsedAt(clock, 8_000)).toBe(63_000);
  });

  it('stands while the line is down', () => {
    const { clock } = after(state(), { type: 'line-lost', attempt: 1, retryInMs: 1 });
    expect(clock && elapsedAt(clock, 60_000)).toBe(60_000);
  });
});

describe('captions', () => {
  it('keep a sentence that is said again, once', () => {
    const room = after(sentence(1, 0, 'Hello.', 0), sentence(1, 1, 'I am Arjun.', 900), { type: 'played', played: { reply: 1, playedMs: 1_000, state: 'playing' } }, sentence(1, 1, 'I am Arjun.', 1_100));
    expect(room.spoken[0] && reachedText(room.spoken[0], true)).toBe('Hello. I am Arjun.');
  });

  it('show a sentence when playback reaches it', () => {
    const room = after(state(), sentence(1, 0, 'Hello.', 0), sentence(1, 1, 'I am Arjun.', 900), { type: 'played', played: { reply: 1, playedMs: 500, state: 'playing' } });
    expect(spokenText(room, true)).toBe('Hello.');
    const later = roomReducer(room, { type: 'played', played: { reply: 1, playedMs: 950, state: 'playing' } }, 6_000);
    expect(spokenText(later, true)).toBe('Hello. I am Arjun.');
  });

  it('show everything where nothing can be heard', () => {
    const room = after(sentence(1, 0, 'Hello.', 0), sentence(1, 1, 'I am Arjun.', 900));
    expect(spokenText(room, false)).toBe('Hello. I am Arjun.');
  });

  it('put the stored turn in the place of the live one', () => {
    const room = after(sentence(1, 0, 'Hello.', 0), turn(0, 'interviewer', 'Hello.'));
    expect(room.spoken).toEqual([]);
    expect(room.lines.map((line) => line.text)).toEqual(['Hello.']);
  });

  it('drop what was cut off before it was said', () => {
    const room = after(sentence(3, 0, 'One.', 0), sentence(3, 1, 'Two.', 2_000), { type: 'played', played: { reply: 3, playedMs: 700, state: 'playing' } }, { type: 'reply', reply: 3, state: 'flushed' });
    expect(room.spoken[0]?.sentences.map((said) => said.text)).toEqual(['One.']);
  });

  it('leave no trace of a reply nobody heard', () => {
    expect(after(sentence(3, 0, 'One.', 0), { type: 'reply', reply: 3, state: 'flushed' }).spoken).toEqual([]);
  });

  it('hold the open turn until it is stored or discarded', () => {
    const open = after({ type: 'caption', speaker: 'candidate', text: 'I led', interim: 'the', at: 9_000 });
    expect(open.open).toEqual({ text: 'I led', interim: 'the', at: 9_000 });
    expect(roomReducer(open, { type: 'message', message: { type: 'caption', speaker: 'candidate', text: '', interim: '', at: 9_000 } }, 0).open).toBeNull();
    expect(roomReducer(open, { type: 'message', message: turn(4, 'candidate', 'I led the team.') }, 0).open).toBeNull();
  });

  it('replace a turn that was amended, and stay in order', () => {
    const room = after(turn(2, 'candidate', 'I led'), turn(1, 'interviewer', 'Why?'), turn(2, 'candidate', 'I led the team'));
    expect(room.lines.map((line) => line.text)).toEqual(['Why?', 'I led the team']);
  });

  it('start from what the server kept when one comes back', () => {
    const kept = [{ sequence: 0, speaker: 'interviewer', text: 'Hello.', at: 0, interrupted: false }] as never;
    const room = after(turn(9, 'candidate', 'stale'), ready(kept));
    expect(room.lines.map((line) => line.text)).toEqual(['Hello.']);
  });
});

describe('notices', () => {
  it('are told once each and can be put away', () => {
    const notice: ServerMessage = { type: 'notice', code: 'microphone-gap', text: '…' };
    const room = after(notice, notice);
    expect(room.notices).toEqual(['microphone-gap']);
    expect(roomReducer(room, { type: 'notice-dismissed', code: 'microphone-gap' }, 0).notices).toEqual([]);
  });

  /** @fault no-recogniser */
  it('of an engine follow it down the ladder and up again', () => {
    const notice = (code: string): ServerMessage => ({ type: 'notice', code, text: '…' });
    const missing = after(notice('recognizer-recovering'), state({ recognizer: 'recovering' }), notice('recognizer-missing'), state({ recognizer: 'missing' }));
    expect(missing.notices).toEqual(['recognizer-missing']);
    const browser = after(notice('voice-browser'), notice('recognizer-browser'), state({ recognizer: 'browser', voice: 'browser' }));
    expect(browser.notices).toEqual(['voice-browser', 'recognizer-browser']);
    expect(after(notice('voice-browser'), state({ voice: 'working' })).notices).toEqual([]);
  });

  /** @fault database-away */
  it('of a waiting database goes when a turn is stored', () => {
    const waiting = after({ type: 'notice', code: 'storage-waiting', text: '…' }, state());
    expect(waiting.notices).toEqual(['storage-waiting']);
    expect(roomReducer(waiting, { type: 'message', message: turn(3, 'candidate', 'I led it.') }, 0).notices).toEqual([]);
  });

  it('go away when the engine works again', () => {
    expect(after({ type: 'notice', code: 'recognizer-recovering', text: '…' }, state()).notices).toEqual([]);
    expect(after({ type: 'notice', code: 'recognizer-recovering', text: '…' }, state({ recognizer: 'recovering' })).notices).toHaveLength(1);
  });
});

it('knows that there is no live line, and says so', () => {
  const plain = roomReducer(openingState, { type: 'plain' }, 0);
  expect(plain).toMatchObject({ plain: true, notices: ['plain'] });
  expect(roomReducer(plain, { type: 'notice-dismissed', code: 'plain' }, 0)).toMatchObject({ plain: true, notices: [] });
});
