import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { me, server, session, show } from '../test/render';
import { Rail } from './Rail';

const counts = { todo: 7, mine: 1, pool: 6, transit: 0, done: 0, started: 0, overdue: 0 };
const all = {
  work: true,
  start: true,
  design: true,
  audit: true,
  incidents: true,
  simulate: true,
  administer: true,
};

function names() {
  return screen.getAllByRole('link').map((link) => link.textContent?.replace(/\d/g, ''));
}

test('the rail has only the doors that the person may open', () => {
  server({ 'GET /api/inbox/counts': () => counts });
  show(<Rail />);
  expect(names()).toEqual(['待办', '发起', '交接', '登记', '参数', '模拟', '店铺数据']);
});

test('an owner sees every door, in its order', () => {
  server({ 'GET /api/inbox/counts': () => counts });
  show(<Rail />, { as: { ...session, me: { ...me, can: all } } });
  expect(names()).toEqual([
    '待办',
    '发起',
    '交接',
    '登记',
    '流程',
    '审计',
    '事故',
    '参数',
    '模拟',
    '店铺数据',
  ]);
});

test('outside the demo there is no simulation', () => {
  server({ 'GET /api/inbox/counts': () => counts });
  show(<Rail />, { as: { ...session, demo: false, me: { ...me, can: all } } });
  expect(names()).not.toContain('模拟');
  expect(names()).not.toContain('店铺数据');
});
