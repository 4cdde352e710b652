// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Line } from './line';

class QuietSocket {
  binaryType = '';
  readyState: number = WebSocket.OPEN;
  onmessage?: (event: { data: string }) => void;
  send = vi.fn();
  close = vi.fn();
}

function line() {
  const socket = new QuietSocket();
  const listener = { opened: vi.fn(), received: vi.fn(), beat: vi.fn(), closed: vi.fn() };
  new Line(socket as unknown as WebSocket, listener);
  return { ...listener, answer: () => socket.onmessage?.({ data: '{}' }) };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

/** @fault packet-stall */
it('is closed when no beat is answered', () => {
  const { beat, closed } = line();
  vi.advanceTimersByTime(12_000);
  expect(beat).toHaveBeenCalled();
  expect(closed).not.toHaveBeenCalled();
  vi.advanceTimersByTime(5_000);
  expect(closed).toHaveBeenCalledWith(1006);
});

/** @fault tab-throttled */
it('is trusted in a tab whose timers run once a minute', () => {
  const everyMinute = globalThis.setInterval;
  vi.spyOn(globalThis, 'setInterval').mockImplementation(((beat: () => void) => everyMinute(beat, 60_000)) as never);
  const { beat, closed, answer } = line();
  for (let minute = 1; minute <= 5; minute++) {
    vi.advanceTimersByTime(60_000);
    expect(beat).toHaveBeenCalledTimes(minute);
    answer();
  }
  expect(closed).not.toHaveBeenCalled();
});

/** @fault clock-jump */
it.each([1, -1])('does not take a wall clock that jumps by %d h for silence', (hours) => {
  const { closed, answer } = line();
  vi.advanceTimersByTime(4_000);
  vi.setSystemTime(Date.now() + hours * 3_600_000);
  vi.advanceTimersByTime(4_000);
  expect(closed).not.toHaveBeenCalled();
  answer();
  vi.advanceTimersByTime(8_000);
  expect(closed).not.toHaveBeenCalled();
});
