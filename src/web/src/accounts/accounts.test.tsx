import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { AccountList } from '../api/contract';
import { server, show } from '../test/render';
import { AccountsPage } from './AccountsPage';
import { newPassword } from './newPassword';

function person(name: string) {
  return { id: name, name, position: 'planner', positionName: '策划', department: 'planning' };
}

const list: AccountList = {
  items: [
    { userName: 'jiang.wenlan', person: person('蒋文澜'), grants: [] },
    { userName: 'erp', person: null, grants: ['job:activate'] },
  ],
  withoutAccount: [{ userName: 'ye.qinghe', person: person('叶青禾'), grants: [] }],
};

test('whoever has no account can be given one, with a password to hand over', async () => {
  const { calls } = server({ 'GET /api/accounts': () => list, 'POST /api/accounts': ({ body }) => body });
  show(<AccountsPage />);
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: '开通' }));
  const password = (await screen.findByLabelText<HTMLInputElement>('初始密码')).value;
  expect(password).toMatch(/^(\w{4}-){3}\w{4}$/);
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: '开通' }));
  await waitFor(() =>
    expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({ userName: 'ye.qinghe', password }),
  );
});

test('API clients show what they may do', async () => {
  server({ 'GET /api/accounts': () => list });
  show(<AccountsPage />);
  expect(await screen.findByText('领取作业')).toBeVisible();
  expect(screen.getByText('已开通 1 人')).toBeVisible();
  expect(screen.getByText('未开通 1 人')).toBeVisible();
});

test('no two generated passwords are alike', () => {
  expect(new Set(Array.from({ length: 200 }, newPassword)).size).toBe(200);
});
