import { expect, it } from 'vitest';
import type { TriableField } from '../api/contract';
import { trialRequest } from './trialRequest';

const fields: TriableField[] = [
  { path: 'order.amount', label: '金额', kind: 'number', choices: [] },
  { path: 'since', label: '注册日', kind: 'date', choices: [] },
  { path: 'tags', label: '标签', kind: 'feel', choices: [] },
];

it('sends plain types as JSON, the rest as FEEL, and nothing for what is empty', () => {
  const request = trialRequest([], 'risk.dmn', 'risk', fields, {
    'order.amount': 12.5,
    since: '',
    tags: '["vip"]',
  });
  expect(request.values).toEqual({ 'order.amount': 12.5 });
  expect(request.expressions).toEqual({ tags: '["vip"]' });
});
