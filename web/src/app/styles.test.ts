import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it.each(['styles.css', 'screens.css', 'vocabulary.css', 'tokens.css'])('%s knows start and end only, so that the page can be read from right to left', (file) => {
  const css = readFileSync(`${import.meta.dirname}/${file}`, 'utf8');
  expect(css).not.toMatch(/(?:^|[\s;{])(?:(?:margin|padding|border)-)?(?:left|right)\s*:/);
  expect(css).not.toMatch(/text-align:\s*(?:left|right)/);
});
