import { describe, expect, test } from 'vitest';
import { explain } from './explanations';

const evaluation = { expression: '=a > 1', read: { a: 2 }, result: true };

describe('why', () => {
  test('the condition of a flow', () => {
    expect(explain({ flowId: 'f', condition: evaluation }).evaluations).toMatchObject([evaluation]);
  });

  test('the rule by which people were found, and who', () => {
    const why = explain({
      candidatePositions: ['warehouse-keeper'],
      candidateUsers: ['u026'],
      why: { rule: 'lane', evaluations: [evaluation] },
    });
    expect(why).toMatchObject({
      rule: 'lane',
      candidates: ['warehouse-keeper', 'u026'],
      evaluations: [evaluation],
    });
  });

  test('mappings of variables', () => {
    expect(explain({ changes: [], mappings: [evaluation, evaluation] }).evaluations).toHaveLength(2);
  });

  test('a decision with inputs and the row that matched', () => {
    const decision = {
      decisionId: 'returnEligibility',
      name: '退货资格',
      inputs: [{ id: 'i', name: '签收天数', value: 5 }],
      matchedRules: [{ ruleId: 'r2', index: 2, outputs: { eligible: true } }],
      output: { eligible: true },
    };
    expect(explain({ decisions: [decision] }).decisions).toEqual([decision]);
  });

  test('an event without reasons has none', () => {
    expect(explain({ key: '1' })).toEqual({
      evaluations: [],
      decisions: [],
      rule: undefined,
      candidates: [],
      submitted: undefined,
      outcome: undefined,
      reason: undefined,
    });
  });
});
