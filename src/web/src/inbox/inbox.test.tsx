import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { listed, Refused, server, show } from '../test/render';
import { row, task } from '../test/samples';
import { InboxPage } from './InboxPage';
import { TaskActions } from './TaskActions';
import { TaskRow } from './TaskRow';

const counts = { todo: 2, mine: 0, pool: 2, transit: 1, done: 0, started: 0, overdue: 0 };
const place = { at: '/inbox/todo', path: '/inbox/:view/:key?' };

describe('a row', () => {
  test('says step, subject, key, state and time left', () => {
    show(<TaskRow row={row()} path="/inbox/todo/101" open={false} />);
    const link = screen.getByRole('link');
    expect(link).toHaveAttribute('href', '/inbox/todo/101');
    for (const text of ['电话/旺旺沟通', '退款 168.00 元 · 买家 云上小雪', '待签收', '还剩 4 小时']) {
      expect(within(link).getByText(text)).toBeInTheDocument();
    }
  });

  test('a hand-off on its way is in transit, one that came back is to be amended', () => {
    show(
      <>
        <TaskRow row={row({ state: 'CREATING' })} path="/1" open={false} />
        <TaskRow row={row({ kind: 'amend' })} path="/2" open={false} />
      </>,
    );
    expect(screen.getByText('交接途中')).toBeInTheDocument();
    expect(screen.getByText('待修改')).toBeInTheDocument();
  });
});

describe('the list', () => {
  test('shows counts and rows, and opens a task by its address', async () => {
    server({
      'GET /api/inbox/counts': () => counts,
      'POST /api/inbox/search': () => listed([row(), row({ key: '102', name: '登记退货' })]),
    });
    const { user, router } = show(<InboxPage />, place);
    await user.click(await screen.findByText('登记退货'));
    expect(router.state.location.pathname).toBe('/inbox/todo/102');
    expect(screen.getByText('共 2 条')).toBeInTheDocument();
  });

  test('j and k move through the rows', async () => {
    server({
      'GET /api/inbox/counts': () => counts,
      'POST /api/inbox/search': () => listed([row(), row({ key: '102' }), row({ key: '103' })]),
    });
    const { user } = show(<InboxPage />, place);
    await screen.findAllByText('电话/旺旺沟通');
    await user.keyboard('jjk');
    expect(document.activeElement).toHaveAttribute('data-inbox-row', '101');
    await user.keyboard('jjjj');
    expect(document.activeElement).toHaveAttribute('data-inbox-row', '103');
  });

  test('typing in the search is not a shortcut, and narrows the list', async () => {
    const { calls } = server({
      'GET /api/inbox/counts': () => counts,
      'POST /api/inbox/search': () => listed([row()]),
    });
    const { user } = show(<InboxPage />, place);
    await user.type(screen.getByLabelText('搜单号、步骤、买家'), 'jack');
    await waitFor(() => expect(calls.at(-1)?.body).toMatchObject({ view: 'todo', q: 'jack' }));
  });

  test('an empty inbox says what to do next; an empty filter offers to clear it', async () => {
    server({ 'GET /api/inbox/counts': () => counts, 'POST /api/inbox/search': () => listed([]) });
    const { user } = show(<InboxPage />, place);
    expect(await screen.findByText('没有待办')).toBeInTheDocument();
    await user.click(screen.getByText('岗位池'));
    expect(await screen.findByText('没有符合条件的事项')).toBeInTheDocument();
    await user.click(screen.getByText('清除筛选'));
    expect(await screen.findByText('没有待办')).toBeInTheDocument();
  });

  test('a failure can be tried again', async () => {
    let broken = true;
    server({
      'GET /api/inbox/counts': () => counts,
      'POST /api/inbox/search': () =>
        broken
          ? new Refused({ status: 503, code: 'busy', title: '忙', detail: '稍后再试' })
          : listed([row()]),
    });
    const { user } = show(<InboxPage />, place);
    await screen.findByText('稍后再试');
    broken = false;
    await user.click(screen.getByRole('button', { name: '重试' }));
    expect(await screen.findByText('电话/旺旺沟通')).toBeInTheDocument();
  });
});

describe('the actions of a task', () => {
  const draft = {
    failed: false,
    saving: false,
    changed: () => undefined,
    save: async () => undefined,
    drop: () => undefined,
  };

  function actions(of = task()) {
    return (
      <TaskActions
        task={of}
        form={{ current: null }}
        draft={draft}
        onProblems={() => undefined}
        onGone={() => undefined}
      />
    );
  }

  test('each outcome is a button and sends its value', async () => {
    const { calls } = server({ 'POST /api/tasks/101/complete': () => ({ completed: true, next: null }) });
    const { user } = show(actions());
    await user.click(screen.getByRole('button', { name: '拟拒绝' }));
    await waitFor(() => expect(calls[0]?.body).toMatchObject({ outcome: 'refuse', data: {} }));
    expect(await screen.findByText('“电话/旺旺沟通”已办理')).toBeInTheDocument();
  });

  test('what is not allowed is not offered', () => {
    const none = { allowed: false };
    show(
      actions(
        task({
          can: {
            claim: none,
            release: none,
            complete: none,
            reassign: none,
            draft: none,
            accept: none,
            returnHandoff: none,
          },
        }),
      ),
    );
    expect(screen.queryAllByRole('button')).toEqual([]);
  });

  test('two claim at once: the loser is told who won', async () => {
    server({
      'POST /api/tasks/101/claim': () =>
        new Refused({
          status: 409,
          code: 'already-claimed',
          title: '已被签收',
          detail: '丁思远刚刚签收了它',
        }),
    });
    const { user } = show(actions());
    await user.click(screen.getByRole('button', { name: '签收' }));
    expect(await screen.findByText(/丁思远刚刚签收了它/)).toBeInTheDocument();
  });

  test('reassigning needs a colleague and a reason', async () => {
    const { calls } = server({
      'GET /api/organization': () => ({ departments: [], positions: [], people: [], projects: [] }),
    });
    const { user } = show(actions(task({ can: { ...task().can, reassign: { allowed: true } } })));
    await user.click(screen.getByRole('button', { name: '更多' }));
    await user.click(await screen.findByText('转办'));
    await user.click(await screen.findByRole('button', { name: '转办' }));
    expect(await screen.findByText('请选择接手人')).toBeInTheDocument();
    expect(await screen.findByText('请写明原因')).toBeInTheDocument();
    expect(calls.some((call) => call.method === 'POST')).toBe(false);
  });
});
