import { readFile } from 'node:fs/promises';
import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';
import { expect, test } from 'vitest';

test('the generated types are those of the committed OpenAPI document; else run npm run api', async () => {
  const document = JSON.parse(await readFile('../Workflows.Server/openapi/v1.json', 'utf8')) as OpenAPI3;
  const generated = astToString(await openapiTS(document));
  const committed = await readFile('src/api/schema.d.ts', 'utf8');
  expect(committed.replace(/^\/\*\*[^]*?\*\/\s*/, '').trim()).toBe(generated.trim());
});
