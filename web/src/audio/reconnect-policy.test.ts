import { expect, it } from 'vitest';
import { afterClose, reconnectDelayMs } from './reconnect-policy';

it('waits longer each time, up to a limit', () => {
  const longest = [1, 2, 3, 4, 5, 6, 7, 30].map((attempt) => reconnectDelayMs(attempt, () => 1));
  expect(longest).toEqual([400, 800, 1_600, 3_200, 6_400, 10_000, 10_000, 10_000]);
});

it('spreads attempts over the second half of the wait', () => {
  expect(reconnectDelayMs(3, () => 0)).toBe(800);
  expect(reconnectDelayMs(3, () => 0.5)).toBe(1_200);
});

it('comes back after a lost line, a slow client, a restart and a defect', () => {
  for (const code of [1001, 1005, 1006, 1011, 1012, 1013, 4408, 4413, 4429, 4503]) expect(afterClose(code)).toBe('come-back');
});

it('never fights another tab for the interview', () => {
  expect(afterClose(4409)).toBe('replaced');
});

it('knows what coming back cannot mend', () => {
  expect([4400, 4402, 4403, 4404].map(afterClose)).toEqual(['give-up', 'give-up', 'give-up', 'give-up']);
  expect(afterClose(4401)).toBe('new-token');
  expect([1000, 4410].map(afterClose)).toEqual(['ended', 'ended']);
});
