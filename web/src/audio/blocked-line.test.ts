// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeSocket, line, settle, visit } from '@/test/live-line';
import { ConnectionRefused } from './live-client';

beforeEach(() => {
  vi.useFakeTimers();
  FakeSocket.all = [];
});
afterEach(() => vi.useRealTimers());

describe('a line that nothing lets through', () => {
  const fail = async () => {
    line().drop(1006);
    await vi.advanceTimersByTimeAsync(2_000);
  };

  it('is told from a server that is away: requests are answered, lines are not', async () => {
    const { client, named, connect } = visit();
    client.start();
    await settle();
    await fail();
    await fail();
    expect(named('blocked')).toHaveLength(0);
    await fail();
    expect(named('blocked')).toHaveLength(1);
    expect(connect).toHaveBeenCalledTimes(2);
  });

  it('is not suspected while requests go unanswered too', async () => {
    let answers = 1;
    const { client, named } = visit({ connect: () => (answers-- > 0 ? Promise.resolve({ webSocketPath: '/ws', token: 't' }) : Promise.reject(new ConnectionRefused('retry'))) });
    client.start();
    await settle();
    for (let attempt = 0; attempt < 5; attempt++) await fail();
    expect(named('blocked')).toEqual([]);
  });

  it('is not suspected once there was one', async () => {
    const { join, named } = visit();
    await join();
    for (let attempt = 0; attempt < 5; attempt++) await fail();
    expect(named('blocked')).toEqual([]);
  });

  it('is suspected sooner when lines neither open nor close', async () => {
    const { client, named } = visit();
    client.start();
    await vi.advanceTimersByTimeAsync(19_000);
    expect(FakeSocket.all).toHaveLength(3);
    expect(named('blocked')).toHaveLength(1);
  });
});
