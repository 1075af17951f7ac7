import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { BpmnModdle } from 'bpmn-moddle';
import zeebe from 'zeebe-bpmn-moddle/resources/zeebe.json';
import { describe, expect, test } from 'vitest';
import { opsModdle } from './moddle';
import { outcomeVariable } from './outcomeVariable';
import { extensionOf, laneOf, type Extension, type ModelElement } from './reading';

const file = resolve(import.meta.dirname, '../../../../../processes/p15-return/p15-return.bpmn');

async function read(xml: string) {
  const moddle = new BpmnModdle({ zeebe, ops: opsModdle });
  const { rootElement, elementsById, warnings } = await moddle.fromXML(xml);
  return { moddle, rootElement, elementsById: elementsById as Record<string, ModelElement>, warnings };
}

const processes = '../../processes';
const flows = readdirSync(processes, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.bpmn'))
  .map((name) => `${processes}/${name}`);

describe('the flows in the designer', () => {
  test.each(flows)('%s is read without a warning and written without a loss', async (flow) => {
    const xml = readFileSync(flow, 'utf8');
    const { moddle, rootElement, warnings } = await read(xml);
    expect(warnings).toEqual([]);
    const { xml: written } = (await moddle.toXML(rootElement)) as { xml: string };
    const count = (text: string) => (text.match(/<ops:[\w]+/g) ?? []).toSorted();
    expect(count(written)).toEqual(count(xml));
  });

  test('knows the outcomes of a task and the position of its lane, through a subprocess', async () => {
    const { elementsById } = await read(readFileSync(file, 'utf8'));
    const task = elementsById['contact-customer'];
    if (!task) throw new Error('no such task');
    const outcomes = extensionOf(task, 'ops:Outcomes')?.get('outcome') as Extension[];
    expect(outcomes.map((outcome) => outcome.get('id'))).toEqual([
      'agree',
      'refund_only',
      'convert',
      'withdraw',
      'refuse',
    ]);
    const lane = laneOf(task);
    expect(lane && extensionOf(lane, 'ops:Lane')?.get('position')).toBe('after-sales-service');
  });
});

test.each([
  ['contact-customer', 'contactCustomerOutcome'],
  ['Activity_1x2', 'activity1x2Outcome'],
  ['approve', 'approveOutcome'],
])('the outcome of %s is written to %s', (id, variable) => expect(outcomeVariable(id)).toBe(variable));
