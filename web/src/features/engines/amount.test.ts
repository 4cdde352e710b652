import { expect, it } from 'vitest';
import { amountIn, amountOf } from './amount';

it.each([
  ['', null],
  ['  ', null],
  ['2', 2],
  [' 2.50 ', 2.5],
  ['2,50', 2.5],
  ['0', 0],
  ['-1', undefined],
  ['1.000,50', undefined],
  ['two', undefined],
  ['1e3', undefined],
  ['99999999', undefined],
])('reads %j as %j', (text, amount) => expect(amountIn(text)).toBe(amount));

it.each(['en', 'de'])('writes what it can read again in %s', (language) => {
  for (const amount of [0, 0.0125, 2.5, 1234.5]) expect(amountIn(amountOf(amount, language))).toBe(amount);
  expect(amountOf(null, language)).toBe('');
});
