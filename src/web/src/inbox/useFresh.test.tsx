import { act, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Live, Notices } from '../api/live';
import { LiveContext } from '../shell/LiveContext';
import { show } from '../test/render';
import { useFresh } from './useFresh';

class FakeLive {
  tell: (notice: Notices['tasksChanged']) => void = () => undefined;
  on(_name: string, listener: (notice: Notices['tasksChanged']) => void) {
    this.tell = listener;
    return () => undefined;
  }
}

function Probe() {
  const fresh = useFresh('todo', new Set(['shown']));
  return (
    <div data-testid="list" onPointerEnter={fresh.hold} onPointerLeave={fresh.release}>
      {fresh.added} {fresh.stale ? 'stale' : 'fresh'}
      <button onClick={fresh.show}>show</button>
    </div>
  );
}

function start() {
  const live = new FakeLive();
  const view = show(
    <LiveContext value={live as unknown as Live}>
      <Probe />
    </LiveContext>,
  );
  return { ...view, live };
}

test('new tasks are counted up and come when asked for', async () => {
  const { live, user } = start();
  act(() => live.tell({ keys: ['1'], added: 1 }));
  act(() => live.tell({ keys: ['2', '3'], added: 2 }));
  expect(screen.getByTestId('list')).toHaveTextContent('3 fresh');
  await user.click(screen.getByText('show'));
  expect(screen.getByTestId('list')).toHaveTextContent('0 fresh');
});

test('what the list shows already is not announced', () => {
  const { live } = start();
  act(() => live.tell({ keys: ['shown'], added: 1 }));
  expect(screen.getByTestId('list')).toHaveTextContent('0 fresh');
});

test('nothing moves under the pointer: a change waits until it has left', async () => {
  const { live, user } = start();
  await user.hover(screen.getByTestId('list'));
  act(() => live.tell({ keys: ['1'], added: 0 }));
  expect(screen.getByTestId('list')).toHaveTextContent('0 stale');
  await user.unhover(screen.getByTestId('list'));
  expect(screen.getByTestId('list')).toHaveTextContent('0 fresh');
});
