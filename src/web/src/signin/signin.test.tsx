import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Refused, server, session, show } from '../test/render';
import { SignInPage } from './SignInPage';

const people = [
  {
    id: 'u020',
    name: '彭丽娟',
    positionName: '售后客服',
    departmentName: '销售部',
    login: 'peng',
    roles: [],
  },
  { id: 'u026', name: '田志强', positionName: '仓管', departmentName: '物流部', login: 'tian', roles: [] },
  {
    id: 'u017',
    name: '韩雪梅',
    positionName: '销售主管',
    departmentName: '销售部',
    login: 'han',
    roles: ['process-owner'],
  },
];
const nobody = { ...session, signedIn: false, me: null };

test('the demo picker is marked, grouped by department and signs in with one click', async () => {
  const { calls } = server({
    'GET /api/people': () => ({ items: people }),
    'POST /api/session': () => ({}),
  });
  const { user } = show(<SignInPage session={nobody} />);
  expect(screen.getByText('演示：选择一位同事')).toBeInTheDocument();
  expect(await screen.findByRole('heading', { name: '物流部' })).toBeInTheDocument();
  expect(screen.getByText('流程负责人')).toBeInTheDocument();
  await user.click(screen.getByText('田志强'));
  await waitFor(() => expect(calls.at(-1)?.body).toEqual({ person: 'u026' }));
});

test('people are found by position', async () => {
  server({ 'GET /api/people': () => ({ items: people }) });
  const { user } = show(<SignInPage session={nobody} />);
  await screen.findByText('彭丽娟');
  await user.type(screen.getByLabelText('搜姓名或岗位'), '仓管');
  expect(screen.queryByText('彭丽娟')).not.toBeInTheDocument();
  expect(screen.getByText('田志强')).toBeInTheDocument();
});

test('outside the demo there is no picker, and a wrong password is said plainly', async () => {
  server({ 'POST /api/session': () => new Refused({ status: 401, code: 'wrong', title: 'x' }) });
  const { user } = show(<SignInPage session={{ ...nobody, demo: false, localAccounts: true }} />);
  expect(screen.queryByText('演示：选择一位同事')).not.toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: '登录' }));
  expect(await screen.findByText('请填写账号')).toBeInTheDocument();
  await user.type(screen.getByLabelText('账号'), 'peng');
  await user.type(screen.getByLabelText('密码'), 'nope');
  await user.click(screen.getByRole('button', { name: '登录' }));
  expect(await screen.findByText('账号或密码不对')).toBeInTheDocument();
});
