import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString, COMMENT_HEADER } from 'openapi-typescript';
import { expect, it } from 'vitest';

it('is what the server\'s description says now: `npm run generate` writes it anew', async () => {
  const description = new URL('../../../../docs/openapi.json', import.meta.url);
  const generated = COMMENT_HEADER + astToString(await openapiTS(JSON.parse(readFileSync(fileURLToPath(description), 'utf8')) as never));
  expect(readFileSync(fileURLToPath(new URL('./schema.d.ts', import.meta.url)), 'utf8') === generated, 'src/lib/api/schema.d.ts is out of date').toBe(true);
});
