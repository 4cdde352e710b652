import { expect, it } from 'vitest';
import { ownPath } from './return-to';

it.each([
  ['/sessions/s1?tab=report#q', '/sessions/s1?tab=report#q'],
  ['organisation', '/organisation'],
  [undefined, '/'],
  ['', '/'],
])('keeps a path of this page: %s', (asked, path) => expect(ownPath(asked)).toBe(path));

it.each(['https://elsewhere.example/a', '//elsewhere.example/a', '/\\elsewhere.example', '/\t/elsewhere.example', 'javascript:alert(1)', 'http://'])('leads to no other site: %s', (asked) =>
  expect(ownPath(asked)).toBe('/'),
);

it('does not lead back to the door', () => expect(ownPath('/sign-in?returnTo=/sign-in')).toBe('/'));
