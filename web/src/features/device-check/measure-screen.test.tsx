import { render, screen, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { loadTexts } from '@/lib/i18n';
import { adviceOn } from './advice';
import { MeasureResult } from './measure-result';

const frames = [0.1, 0.1, 0.1, 0.001].flatMap((rms) => Array.from({ length: 25 }, () => ({ samples: new Int16Array(320), capturedAtMicros: 0, rms })));
beforeEach(() => loadTexts('measure'));

it('marks what was missed and misheard in words and lines, not by colour alone', () => {
  render(<MeasureResult read="the grey cloud moved slowly" heard="the great cloud slowly" language="en" frames={frames} low />);
  expect(screen.getByText('3 of 5 words arrived as you read them (60%).')).toBeVisible();
  const diff = within(screen.getByTestId('diff'));
  expect(diff.getByText('moved').tagName).toBe('DEL');
  expect(diff.getByText('(great)')).toBeVisible();
  expect(screen.getByText('This measures the set-up, not you.')).toBeVisible();
});

it('names what would help, and typing always', () => {
  expect(adviceOn('well', { level: 'fine', background: 'quiet' }, true)).toEqual(['fine', 'typing']);
  expect(adviceOn('badly', { level: 'quiet', background: 'loud' }, true)).toEqual(['closer', 'quieter', 'headset', 'pace', 'weak', 'typing']);
});
