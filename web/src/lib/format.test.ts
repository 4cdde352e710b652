import { describe, expect, it } from 'vitest';
import { clockTime, dayOf, fileSize, listOf, oneDecimal, wholeMinutes, moneyOf, monthName, monthOf } from './format';

describe('times and sizes', () => {
  it('shows minutes and seconds, and hours only when there are any', () => {
    expect(clockTime(0)).toBe('0:00');
    expect(clockTime(552_000)).toBe('9:12');
    expect(clockTime(3_723_000)).toBe('1:02:03');
  });

  it('counts whole minutes, and the first from its first second', () => {
    expect(wholeMinutes(0)).toBe(0);
    expect(wholeMinutes(4_000)).toBe(1);
    expect(wholeMinutes(118_000)).toBe(1);
    expect(wholeMinutes(24 * 60_000 + 10_000)).toBe(24);
  });

  it('says today and yesterday by the calendar, not by 24 hours', () => {
    const now = new Date(2026, 10, 20, 0, 30);
    expect(dayOf(new Date(2026, 10, 19, 23, 50).toISOString(), now, 'en').kind).toBe('yesterday');
    expect(dayOf(new Date(2026, 10, 20, 0, 10).toISOString(), now, 'en')).toMatchObject({ kind: 'today', time: '00:10' });
    expect(dayOf(new Date(2026, 10, 14, 9, 0).toISOString(), now, 'en')).toMatchObject({ kind: 'date', date: '14 Nov' });
  });

  it('names a size the way a person would', () => {
    expect(fileSize(184_200, 'en')).toBe('180 KB');
    expect(fileSize(5_242_880, 'en')).toBe('5 MB');
    expect(fileSize(6_000_000, 'en')).toBe('5.7 MB');
  });

  it('keeps the customs of the language', () => {
    expect(fileSize(6_000_000, 'de')).toBe('5,7 MB');
    expect([oneDecimal(3, 'en'), oneDecimal(3.44, 'de')]).toEqual(['3.0', '3,4']);
    expect([listOf([1, 2, 3], 'en'), listOf([1, 2, 3], 'de')]).toEqual(['1, 2 and 3', '1, 2 und 3']);
    expect(dayOf(new Date(2026, 10, 14, 9, 0).toISOString(), new Date(2026, 10, 20), 'de').date).toBe('14. Nov.');
  });

  it('writes money with its cents, and more of what is less than ten of them', () => {
    expect([moneyOf(2.5, 'USD', 'en'), moneyOf(0.0125, 'USD', 'en'), moneyOf(0, 'USD', 'en')]).toEqual(['$2.50', '$0.0125', '$0.00']);
    expect(moneyOf(2.5, 'USD', 'de')).toBe('2,50\u00a0$');
  });

  it('names a month', () => {
    expect(monthOf(new Date('2026-11-30T23:30:00Z'))).toBe('2026-11');
    expect([monthName('2026-11', 'en'), monthName('2026-03', 'de')]).toEqual(['November 2026', 'März 2026']);
  });
});
