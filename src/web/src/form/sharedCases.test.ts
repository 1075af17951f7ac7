import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Form } from '@bpmn-io/form-js-viewer';
import { describe, expect, test } from 'vitest';
import { rulesModule } from './rules';
import { codeOf } from './validatorWords';
import type { Wording } from './wording';

/** The cases that the server's own tests run, too: browser and server must find the same faults. */
const folder = resolve(import.meta.dirname, '../../../../tests/Workflows.Forms.Tests/Cases');

interface Case {
  name: string;
  components: object[];
  data: object;
  outcome?: string;
  errors: Record<string, unknown>;
}

const codes: Wording = {
  library: (message) => codeOf(message) ?? 'FORM_PATTERN',
  required: () => 'FORM_REQUIRED',
  allRequired: () => 'FORM_ALL_REQUIRED',
  rule: () => 'FORM_RULE',
};

async function errorsOf({ components, data, outcome }: Case) {
  const container = document.createElement('div');
  document.body.append(container);
  const form = new Form({
    container,
    additionalModules: [rulesModule(outcome ? { current: { id: outcome, name: outcome } } : {}, codes)],
  } as ConstructorParameters<typeof Form>[0]);
  await form.importSchema({ type: 'default', schemaVersion: 18, components }, data);
  // Fields make themselves known when they are drawn.
  await new Promise((drawn) => setTimeout(drawn, 20));
  const { errors } = form.submit();
  form.destroy();
  return errors;
}

/** Rows of a list are keys there and elements here; both as `{ id: [ { row: codes } ] }`. */
function comparable(errors: Record<string, unknown>) {
  return Object.fromEntries(
    Object.entries(errors).map(([id, found]) => {
      const list = Array.isArray(found) ? found : [found];
      if (list.every((item) => typeof item === 'string')) return [id, list];
      const rows = list.flatMap((item, index) => {
        if (Array.isArray(item)) return [{ [index]: item }];
        return item ? Object.entries(item as object).map(([row, messages]) => ({ [row]: messages })) : [];
      });
      return [id, rows];
    }),
  );
}

const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];

describe.skipIf(files.length === 0)('browser and server agree', () => {
  for (const file of files) {
    const cases = JSON.parse(readFileSync(resolve(folder, file), 'utf8')) as Case[];
    test.each(cases.map((each) => [each.name, each] as const))('%s', async (_name, each) => {
      expect(comparable(await errorsOf(each))).toEqual(comparable(each.errors));
    });
  }
});
