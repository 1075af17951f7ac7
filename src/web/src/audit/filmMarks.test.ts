import { expect, test } from 'vitest';
import type { EventView, InstanceState } from '../api/contract';
import { filmMarks } from './filmMarks';

const state = {
  seq: 9,
  elements: [
    { key: '0', elementId: 'subprocess', state: 'ACTIVE', scopeKey: null },
    { key: '1', elementId: 'task', state: 'ACTIVE', scopeKey: '0' },
    { key: '2', elementId: 'task', state: 'ACTIVE' },
    { key: '3', elementId: 'refund', state: 'INCIDENT' },
    { key: '4', elementId: 'receive', state: 'ACTIVE' },
  ],
  tasks: [{ elementId: 'receive', state: 'CREATING' }],
  completed: [{ elementId: 'start', count: 1 }],
  taken: [{ flowId: 'f1', count: 1 }],
} as unknown as InstanceState;

test('tokens are counted, each with its state; what holds them has none', () => {
  expect(filmMarks(state, undefined).tokens).toEqual({
    task: { count: 2, mark: 'active' },
    refund: { count: 1, mark: 'incident' },
    receive: { count: 1, mark: 'transit' },
  });
});

test('what is over stays visible, with the way that was taken', () => {
  const marks = filmMarks(state, undefined);
  expect(marks.elements?.start).toEqual(['done']);
  expect(marks.taken).toEqual(['f1']);
});

test('the element of the event stands out', () => {
  expect(filmMarks(state, { elementId: 'start' } as EventView).elements?.start).toEqual(['done', 'focus']);
});
