import { expect, test, vi } from 'vitest';
import type { FormData } from '../api/contract';
import { fillFromOptions, searchOptions } from './searchedOptions';

const components = [
  { key: 'orderNo', valuesKey: 'orders', properties: { source: 'order' } },
  { components: [{ key: 'buyer', properties: { takenFrom: 'orderNo.buyerNick' } }] },
];

/** What of form-js these parts use. */
function fakeForm(data: FormData, orders: object[]) {
  const listeners = new Map<string, (event: unknown) => void>();
  let state = { data, initialData: { orders } as FormData };
  return {
    on: (event: string, listener: (event: never) => void) => {
      listeners.set(event, listener as (event: unknown) => void);
    },
    _getState: () => state,
    _setState: (changes: object) => {
      state = { ...state, ...changes };
    },
    fire: (event: string, what: unknown = {}) => listeners.get(event)?.(what),
  };
}

test('what is typed is searched once, and what is found joins the options', async () => {
  vi.useFakeTimers();
  const form = fakeForm({}, [{ value: '1', label: 'one' }]);
  const search = vi.fn(async () => [
    { value: '1', label: 'one' },
    { value: '77', label: 'seventy-seven' },
  ]);
  searchOptions(form, search);
  form.fire('formField.search', { formField: components[0], value: 's' });
  form.fire('formField.search', { formField: components[0], value: 'sev' });
  await vi.advanceTimersByTimeAsync(300);
  expect(search).toHaveBeenCalledExactlyOnceWith('orderNo', 'sev', {});
  expect(form._getState().initialData.orders).toEqual([
    { value: '1', label: 'one' },
    { value: '77', label: 'seventy-seven' },
  ]);
  vi.useRealTimers();
});

test('a field takes its value from the chosen option, once, and stays as somebody then types it', () => {
  const form = fakeForm({}, [{ value: '1', label: 'one', buyerNick: '小雪' }]);
  fillFromOptions(form, components);
  form._setState({ data: { orderNo: '1' } });
  form.fire('changed');
  expect(form._getState().data).toEqual({ orderNo: '1', buyer: '小雪' });
  form._setState({ data: { orderNo: '1', buyer: '大海' } });
  form.fire('changed');
  expect(form._getState().data.buyer).toBe('大海');
});
