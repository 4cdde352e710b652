import { expect, it } from 'vitest';
import { looksNarrow, measuredKilobits } from './line-width';

const file = (kilobytes: number, milliseconds: number) => ({ transferSize: kilobytes * 1000, responseStart: 100, responseEnd: 100 + milliseconds });

it('measures the width by files that are large enough to tell', () => {
  expect(measuredKilobits([])).toBeNull();
  expect(measuredKilobits([file(2, 400), file(0, 10)])).toBeNull();
  expect(measuredKilobits([file(80, 10_000)])).toBe(64);
  expect(measuredKilobits([file(80, 10_000), file(100, 100)])).toBe(8_000);
});

it('calls a line narrow by what the browser says, or by what was measured', () => {
  expect(looksNarrow(undefined, [])).toBe(false);
  expect(looksNarrow({ saveData: true }, [])).toBe(true);
  expect(looksNarrow({ effectiveType: '3g' }, [])).toBe(true);
  expect(looksNarrow({ effectiveType: '4g' }, [])).toBe(false);
  expect(looksNarrow({ effectiveType: '4g' }, [file(80, 10_000)])).toBe(true);
  expect(looksNarrow({ effectiveType: '4g' }, [file(80, 100)])).toBe(false);
});
