import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { FormSchema } from '../src/api/contract.ts';

/** The real return flow as it stands in the repository, so that the screens show what people will see. */
const folder = resolve(import.meta.dirname, '../../../processes/p15-return');
const read = (name: string) => readFileSync(resolve(folder, name), 'utf8');

export const bpmn = read('p15-return.bpmn');
export const form = (name: string) => JSON.parse(read(`${name}.form`)) as FormSchema;

const kinds: Record<string, string> = { bpmn: 'bpmn', form: 'form', dmn: 'dmn' };
export const flowFiles = readdirSync(folder)
  .filter((name) => (name.split('.').pop() ?? '') in kinds)
  .map((name) => ({
    name,
    kind: kinds[name.split('.').pop() ?? ''] ?? '',
    id: name.replace(/\.[a-z]+$/, ''),
    content: read(name),
  }));

export const flowBetween = (from: string, to: string) =>
  new RegExp(`sequenceFlow id="([^"]+)"[^>]*sourceRef="${from}" targetRef="${to}"`).exec(bpmn)?.[1];
