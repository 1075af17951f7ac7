import { act, renderHook, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { Draft } from '../api/contract';
import { Refused, server } from '../test/render';
import { useDraftFiles } from './useDraftFiles';

const draft: Draft = {
  processId: 'p',
  basedOnVersion: 1,
  files: [{ name: 'p.bpmn', kind: 'bpmn', content: 'old' }],
  savedAt: null,
  savedBy: null,
  etag: '"1"',
  editors: [],
};

test('a change is saved with the tag of what it was based on, and the next with the new tag', async () => {
  let n = 1;
  const { calls } = server({
    'PUT /api/drafts/p': () => ({ savedAt: new Date().toISOString(), etag: `"${++n}"` }),
  });
  const saved = vi.fn();
  const { result } = renderHook(() => useDraftFiles(draft, saved));
  act(() => result.current.change('p.bpmn', 'new'));
  expect(result.current.save.kind).toBe('dirty');
  await act(() => result.current.flush());
  act(() => result.current.change('p.bpmn', 'newer'));
  await act(() => result.current.flush());
  expect(calls.map((call) => call.headers.get('If-Match'))).toEqual(['"1"', '"2"']);
  expect(result.current.save.kind).toBe('saved');
  expect(saved).toHaveBeenCalledTimes(2);
});

test('nothing is sent when nothing has changed', async () => {
  const { calls } = server({});
  const { result } = renderHook(() => useDraftFiles(draft, () => undefined));
  await act(() => result.current.flush());
  expect(calls).toEqual([]);
});

test('when somebody else saved in between, nothing is overwritten: the person is asked', async () => {
  server({ 'PUT /api/drafts/p': () => new Refused({ status: 412, code: 'stale', title: '已被修改' }) });
  const { result } = renderHook(() => useDraftFiles(draft, () => undefined));
  act(() => result.current.change('p.bpmn', 'new'));
  await act(() => result.current.flush());
  expect(result.current.save.kind).toBe('conflict');
});

test('keeping mine saves over the other’s tag', async () => {
  const theirs = { ...draft, etag: '"7"', files: draft.files };
  const { calls } = server({
    'GET /api/drafts/p': () => theirs,
    'PUT /api/drafts/p': ({ headers }) =>
      headers.get('If-Match') === '"7"'
        ? { savedAt: new Date().toISOString(), etag: '"8"' }
        : new Refused({ status: 412, code: 'stale', title: '已被修改' }),
  });
  vi.stubGlobal(
    'URL',
    Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => undefined }),
  );
  const { result } = renderHook(() => useDraftFiles(draft, () => undefined));
  act(() => result.current.change('p.bpmn', 'mine'));
  await act(() => result.current.flush());
  await act(() => result.current.keepMine());
  await waitFor(() => expect(result.current.save.kind).toBe('saved'));
  expect(calls.at(-1)?.body).toEqual({ files: [{ name: 'p.bpmn', kind: 'bpmn', content: 'mine' }] });
});

test('a failure keeps the change and can be tried again', async () => {
  let broken = true;
  server({
    'PUT /api/drafts/p': () =>
      broken
        ? new Refused({ status: 503, code: 'busy', title: '忙' })
        : { savedAt: new Date().toISOString(), etag: '"2"' },
  });
  const { result } = renderHook(() => useDraftFiles(draft, () => undefined));
  act(() => result.current.change('p.bpmn', 'new'));
  await act(() => result.current.flush());
  expect(result.current.save.kind).toBe('failed');
  expect(result.current.files[0]?.content).toBe('new');
  broken = false;
  await act(() => result.current.flush());
  expect(result.current.save.kind).toBe('saved');
});
