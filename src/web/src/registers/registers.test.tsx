import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import type { Register, RegisterEntry } from '../api/contract';
import { server, show } from '../test/render';
import { everyDay } from './everyDay';
import { lastDays } from './registerChoice';
import { RegistersPage } from './RegistersPage';

vi.mock('./RegisterTrend', () => ({ RegisterTrend: () => null }));

const register: Register = {
  name: '退换货登记表',
  positions: [{ id: 'after-sales-service', name: '售后客服' }],
  sources: [
    { processId: 'p15-return', processName: '退货流程', elementId: 'register', elementName: '登记退货' },
  ],
  columns: [
    { name: 'issueDetail', label: '问题描述', isNumber: false },
    { name: 'never', label: '从不填写', isNumber: false },
  ],
};

const entry: RegisterEntry = {
  userTaskKey: '7',
  processInstanceKey: '1',
  businessKey: 'P15-1',
  processName: '退货流程',
  elementName: '登记退货',
  positionName: '售后客服',
  person: null,
  enteredAt: '2026-11-24T01:00:00Z',
  texts: { issueDetail: '起球' },
};

const page = { totalItems: 1, hasMoreTotalItems: false, startCursor: null, endCursor: null };

function answers() {
  return server({
    'GET /api/registers': () => ({ items: [register] }),
    'GET /api/organization': () => ({ departments: [], positions: [], people: [], projects: [] }),
    'POST /api/registers/search': () => ({ items: [entry], page }),
  });
}

test('a register shows what was filled in, by the names of the form, and leaves out what nobody fills', async () => {
  answers();
  show(<RegistersPage />);
  expect(await screen.findByText('起球')).toBeInTheDocument();
  expect(screen.getAllByText('问题描述').length).toBeGreaterThan(0);
  expect(screen.queryByText('从不填写')).toBeNull();
});

test('words go to the server, which searches all entries and not only those that are shown', async () => {
  const { calls } = answers();
  show(<RegistersPage />);
  await userEvent.type(await screen.findByLabelText('搜单号或内容'), '起球');
  await waitFor(() => expect(calls.at(-1)?.body).toMatchObject({ register: '退换货登记表', q: '起球' }));
});

test('days without an entry stand in the chart, too', () => {
  const day = (name: string) => ({ day: name, count: 1, sums: {} });
  expect(
    everyDay([day('2026-02-27'), day('2026-03-02')]).map(({ day: name, count }) => `${name} ${count}`),
  ).toEqual(['2026-02-27 1', '2026-02-28 0', '2026-03-01 0', '2026-03-02 1']);
  expect(everyDay([])).toEqual([]);
});

test('the last days end with today in the zone of the centre, whatever zone the browser is in', () => {
  expect(lastDays(7, Date.parse('2026-11-24T20:00:00Z'))).toEqual({ from: '2026-11-19', to: '2026-11-25' });
});
