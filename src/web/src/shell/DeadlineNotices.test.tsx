import { act, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Live, Notices } from '../api/live';
import { server, show } from '../test/render';
import { DeadlineNotices } from './DeadlineNotices';
import { LiveContext } from './LiveContext';

/** A connection that says what the test wants. */
function speaker() {
  let listener: (notice: Notices['deadline']) => void = () => undefined;
  const live = {
    on: (_: string, tell: typeof listener) => {
      listener = tell;
      return () => undefined;
    },
  } as unknown as Live;
  return { live, say: (notice: Notices['deadline']) => act(() => listener(notice)) };
}

const due: Notices['deadline'] = { key: '7', step: 'due', dueAt: '2020-01-01T00:00:00Z', candidate: null };
const task = { name: '登记退货', processName: '退货流程', businessKey: 'P15-1', state: 'CREATED' };

test('whoever has a task that is due is told so, wherever they are', async () => {
  server({ 'GET /api/tasks/7': () => task });
  const { live, say } = speaker();
  show(
    <LiveContext value={live}>
      <DeadlineNotices />
    </LiveContext>,
  );
  say(due);
  expect(await screen.findByText('“登记退货”已到期')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: '去办理' })).toBeInTheDocument();
});

test('nobody is hurried to what was done in the meantime', async () => {
  const { calls } = server({ 'GET /api/tasks/7': () => ({ ...task, state: 'COMPLETED' }) });
  const { live, say } = speaker();
  show(
    <LiveContext value={live}>
      <DeadlineNotices />
    </LiveContext>,
  );
  say(due);
  await act(() => new Promise((done) => setTimeout(done, 50)));
  expect(calls.map(({ path }) => path)).toContain('/api/tasks/7');
  expect(screen.queryByText('“登记退货”已到期')).toBeNull();
});
