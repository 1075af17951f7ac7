import { expect, test, vi } from 'vitest';
import { Refused, server } from '../test/render';
import { http, session } from './client';
import { ProblemError } from './problem';

test('a call that changes something carries the CSRF mark and a key of its own', async () => {
  const { calls } = server({ 'POST /api/x': () => ({}), 'GET /api/x': () => ({}) });
  await http.post('/api/x', { a: 1 });
  await http.post('/api/x', { a: 1 });
  await http.get('/api/x');
  const keys = calls.map((call) => call.headers.get('Idempotency-Key'));
  expect(calls.map((call) => call.headers.get('X-CSRF'))).toEqual(['1', '1', null]);
  expect(keys[0]).not.toBe(keys[1]);
  expect(keys[2]).toBeNull();
});

test('a problem arrives with its code and faults', async () => {
  server({
    'POST /api/x': () =>
      new Refused({
        status: 422,
        code: 'form',
        title: '不行',
        problems: [{ code: 'a', message: 'b', field: 'c' }],
      }),
  });
  const error = await http.post('/api/x').catch((e: unknown) => e);
  expect(error).toBeInstanceOf(ProblemError);
  expect((error as ProblemError).problem).toMatchObject({
    status: 422,
    code: 'form',
    problems: [{ field: 'c' }],
  });
});

test('an answer that is no problem document still becomes one', async () => {
  vi.stubGlobal('fetch', async () => new Response('<html>', { status: 502, statusText: 'Bad Gateway' }));
  const error = await http.get('/api/x').catch((e: unknown) => e);
  expect((error as ProblemError).problem).toMatchObject({ status: 502, code: 'http-502' });
});

test('no answer at all is status 0', async () => {
  vi.stubGlobal('fetch', async () => {
    throw new TypeError('network');
  });
  const error = await http.get('/api/x').catch((e: unknown) => e);
  expect((error as ProblemError).problem).toMatchObject({ status: 0, code: 'offline' });
});

test('a lost session is announced', async () => {
  server({ 'GET /api/x': () => new Refused({ status: 401, code: 'signed-out', title: '请登录' }) });
  const lost = vi.fn();
  session.addEventListener('lost', lost, { once: true });
  await http.get('/api/x').catch(() => undefined);
  expect(lost).toHaveBeenCalledOnce();
});

test('empty filters are not sent', async () => {
  const { calls } = server({ 'GET /api/x': () => ({}) });
  await http.get('/api/x', { q: '', after: 0, state: undefined });
  expect([...(calls[0]?.query.keys() ?? [])]).toEqual(['after']);
});
