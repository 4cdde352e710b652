// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeSocket, frame, line, ready, settle, visit } from '@/test/live-line';
import { ConnectionRefused } from './live-client';
import { Outbox } from './outbox';
import type { Played } from './player';

beforeEach(() => {
  vi.useFakeTimers();
  FakeSocket.all = [];
  sessionStorage.clear();
});
afterEach(() => vi.useRealTimers());

describe('joining', () => {
  it('says who it is first and sends sound only after ready', async () => {
    const { client } = visit();
    client.start();
    await settle();
    line().open();
    client.sendFrame(frame);
    expect(line().sent).toHaveLength(1);
    expect(line().messages[0]).toEqual({ type: 'join', protocol: 1, sessionId: 's', token: 'first', microphone: { sampleRate: 16_000 }, speaker: true, reads: false });
    line().say(ready);
    client.sendFrame(frame);
    expect(line().sent.at(-1)).toBeInstanceOf(ArrayBuffer);
  });

  it('numbers frames afresh on each connection and skips none while muted', async () => {
    const { client, join } = visit();
    await join();
    const sequences = () => line().sent.filter((data) => data instanceof ArrayBuffer).map((data) => new DataView(data as ArrayBuffer).getUint32(4, true));
    client.sendFrame(frame);
    client.setMuted(true);
    client.sendFrame(frame);
    client.setMuted(false);
    client.sendFrame(frame);
    expect(sequences()).toEqual([0, 1]);
    line().drop(1006);
    await vi.advanceTimersByTimeAsync(1_000);
    line().open();
    line().say(ready);
    client.sendFrame(frame);
    expect(sequences()).toEqual([0]);
  });

  it('drops sound the line cannot take, leaving a hole the server sees', async () => {
    const { client, join } = visit();
    await join();
    line().bufferedAmount = 100_000;
    client.sendFrame(frame);
    line().bufferedAmount = 0;
    client.sendFrame(frame);
    const sent = line().sent.filter((data) => data instanceof ArrayBuffer) as ArrayBuffer[];
    expect(sent.map((data) => new DataView(data).getUint32(4, true))).toEqual([1]);
  });
});

describe('coming back', () => {
  it('tries again with the newest token and tells of each attempt', async () => {
    const { join, named, connect } = visit();
    await join();
    line().drop(1006);
    expect(named('line-lost')).toMatchObject([{ attempt: 1 }]);
    await vi.advanceTimersByTimeAsync(500);
    line().drop(1006);
    await vi.advanceTimersByTimeAsync(1_000);
    line().open();
    expect(named('line-lost').map((event) => (event as { attempt: number }).attempt)).toEqual([1, 2]);
    expect(line().messages[0]).toMatchObject({ type: 'join', token: 'next' });
    expect(connect).toHaveBeenCalledTimes(1);
  });

  it('asks for a new token when the old one is not taken', async () => {
    const { join, connect } = visit();
    await join();
    line().drop(4401);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(connect).toHaveBeenCalledTimes(2);
  });

  it('waits as long as a full server asks', async () => {
    const { join, named } = visit();
    await join();
    line().say({ type: 'error', code: 'overloaded', title: 'Full', fatal: true, retryAfterSeconds: 15 });
    line().drop(1013);
    expect(named('line-lost')[0]).toMatchObject({ retryInMs: 15_000 });
  });

  /** @fault packet-stall */
  it('does not trust a line on which nothing is heard', async () => {
    const { join, named } = visit();
    await join();
    await vi.advanceTimersByTimeAsync(17_000);
    expect(named('line-lost')).toHaveLength(1);
  });

  it('keeps trying while the server is away, and gives up on what cannot mend', async () => {
    let answer: () => Promise<never> = () => Promise.reject(new ConnectionRefused('retry'));
    const { client, named } = visit({ connect: () => answer() });
    client.start();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(named('line-lost').length).toBeGreaterThan(2);
    answer = () => Promise.reject(new ConnectionRefused('consent-missing'));
    await vi.advanceTimersByTimeAsync(20_000);
    expect(named('failed')).toEqual([{ type: 'failed', code: 'consent-missing' }]);
  });

  /** @fault two-tabs */
  it('leaves the interview to the newer tab', async () => {
    const { join, named } = visit();
    await join();
    line().drop(4409);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(named('replaced')).toHaveLength(1);
    expect(FakeSocket.all).toHaveLength(1);
  });

  it('does not come back once the interview is over', async () => {
    const { join, named } = visit();
    await join();
    line().say({ type: 'ended', reason: 'finished', outcome: 'valid' });
    line().drop(1006);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(FakeSocket.all).toHaveLength(1);
    expect(named('line-lost')).toHaveLength(0);
  });
});

describe('typed answers', () => {
  /** @fault upgraded */
  it('are kept until acknowledged and sent again with the same id', async () => {
    const { client, join, named } = visit();
    await join();
    client.answer('I led it.');
    const first = line().messages.at(-1);
    line().drop(1006);
    await vi.advanceTimersByTimeAsync(1_000);
    line().open();
    line().say(ready);
    const again = line().messages.filter((message) => message.type === 'answer');
    expect(again).toEqual([first]);
    line().say({ type: 'turn', sequence: 3, speaker: 'candidate', kind: 'answer', text: 'I led it.', at: 1, interrupted: false, clientId: first?.clientId });
    expect(named('unsent').at(-1)).toEqual({ type: 'unsent', count: 0 });
    expect(new Outbox('s').waiting).toEqual([]);
  });

  /** @fault browser-closed */
  it('written while the line is down outlive a reload', async () => {
    const { client, join } = visit();
    await join();
    line().drop(1006);
    client.answer('Later.');
    client.stop();
    const next = visit();
    await next.join();
    expect(line().messages.find((message) => message.type === 'answer')).toMatchObject({ text: 'Later.' });
  });
});

describe('what is heard', () => {
  it('is acknowledged at the start, every 100 ms and at the end', async () => {
    const { speaker, join } = visit();
    await join();
    const at = (playedMs: number, state: Played['state']) => speaker.played.emit({ reply: 1, playedMs, state });
    at(0, 'started');
    for (let ms = 30; ms <= 300; ms += 30) {
      await vi.advanceTimersByTimeAsync(30);
      at(ms, 'playing');
    }
    at(300, 'ended');
    const acknowledged = line().messages.filter((message) => message.type === 'playback');
    expect(acknowledged.map((message) => `${String(message.state)} ${String(message.playedMs)}`)).toEqual(['started 0', 'playing 120', 'playing 240', 'ended 300']);
  });

  it('is steered by the server', async () => {
    const { speaker, join } = visit();
    await join();
    speaker.log.length = 0;
    for (const state of ['started', 'paused', 'resumed', 'flushed', 'complete']) line().say({ type: 'reply', reply: 4, state });
    expect(speaker.log).toEqual(['pause', 'resume', 'flush 4', 'complete 4']);
  });

  it('is taken back as far as it was not played, and that is no playing', async () => {
    const { speaker, events, join } = visit();
    await join();
    line().say({ type: 'reply', reply: 4, state: 'rewound', totalMs: 1200 });
    expect(speaker.log.at(-1)).toBe('rewind 4 to 1200');
    speaker.played.emit({ reply: 4, playedMs: 1200, state: 'rewound' });
    expect(line().messages.at(-1)).toEqual({ type: 'playback', reply: 4, playedMs: 1200, state: 'rewound' });
    expect(events.filter((event) => event.type === 'played')).toEqual([]);
  });
});
