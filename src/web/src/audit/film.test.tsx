import { screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { EventView, InstanceView } from '../api/contract';
import { server, show } from '../test/render';
import { Film } from './Film';

vi.mock('../diagram/DiagramViewer', () => ({ DiagramViewer: () => null }));

const instance = {
  key: '1',
  businessKey: 'TH001',
  processName: '退货流程',
  version: 1,
  state: 'ACTIVE',
  startedAt: new Date().toISOString(),
  startCause: 'Manual',
  rawVariables: true,
} as InstanceView;

const titles = ['发起', '签收', '办理'];
const events = titles.map((title, i): EventView => ({
  seq: (i + 1) * 2,
  position: i,
  type: 'UserTaskCompleted',
  elementId: null,
  elementName: null,
  elementInstanceKey: null,
  onBehalfOf: null,
  actor: { id: 'u', name: '彭丽娟', kind: 'Person' },
  at: new Date(i * 60_000).toISOString(),
  data: {},
  commitHash: 'ab',
  cause: { command: 'CompleteUserTask', from: null },
  title,
}));

function stateAt(seq: number) {
  return {
    seq,
    at: '',
    elements: [],
    tokens: [],
    taken: [],
    completed: [],
    variables: [
      { scopeKey: '1', scopeElementId: 'p', name: '金额', value: seq, changedAtSeq: seq, previous: seq - 2 },
    ],
    tasks: [],
    timers: [],
    subscriptions: [],
    handoffs: [],
  };
}

function open(at = '/') {
  server({
    'GET /api/instances/1/state': ({ query }) => stateAt(Number(query.get('seq'))),
    'GET /api/instances/1/verification': () => ({
      verified: true,
      commits: 3,
      events: 3,
      head: 'abcdef0123456789',
      explanation: '',
    }),
  });
  return show(<Film instance={instance} events={events} xml="" />, { at });
}

test('opens at the last event, or at the one that the link names', () => {
  open();
  expect(screen.getByText(/第 3 \/ 3 个事件/)).toBeInTheDocument();
});

test('a link names an event by its number in the stream', () => {
  open('/?seq=4');
  expect(screen.getByText(/第 2 \/ 3 个事件/)).toBeInTheDocument();
});

test('arrow keys go event by event and stay within the film', async () => {
  const { user } = open('/?seq=2');
  await user.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
  expect(screen.getByText(/第 3 \/ 3 个事件/)).toBeInTheDocument();
  await user.keyboard('{Home}');
  expect(screen.getByText(/第 1 \/ 3 个事件/)).toBeInTheDocument();
});

test('what the event changed stands with its old value', async () => {
  open('/?seq=4');
  expect(await screen.findByText('这一步的变化')).toBeInTheDocument();
  expect(screen.getByText('金额')).toBeInTheDocument();
  await waitFor(() => expect(screen.getByText('2')).toBeInTheDocument());
  expect(screen.getByText('4')).toBeInTheDocument();
});

test('the proof is shown with the beginning of the head hash', async () => {
  open();
  expect(await screen.findByText('历史已校验')).toBeInTheDocument();
  expect(screen.getByText('abcdef0123')).toBeInTheDocument();
});
