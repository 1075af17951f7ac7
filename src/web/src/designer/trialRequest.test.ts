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

it('takes dates and durations for what they are, without quotation marks', () => {
  const signed: TriableField = { path: 'signedAt', label: '签收时间', kind: 'feel', choices: [] };
  const sent = (text: string) => trialRequest([], 'risk.dmn', 'risk', [signed], { signedAt: text });
  expect(sent('2026-11-20T10:00:00+08:00').values).toEqual({ signedAt: '2026-11-20T10:00:00+08:00' });
  expect(sent('2026-11-20').values).toEqual({ signedAt: '2026-11-20' });
  expect(sent('P2DT3H').values).toEqual({ signedAt: 'P2DT3H' });
  expect(sent('2026-11').expressions).toEqual({ signedAt: '2026-11' });
  expect(sent('Price * 2').expressions).toEqual({ signedAt: 'Price * 2' });
});
