import { screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { server, show } from '../test/render';
import { PublishDialog } from './PublishDialog';

const changes = [{ kind: 'changed', file: 'p.bpmn', text: '步骤“入库”改名为“退回品入库”' }];

function open(problems: Parameters<typeof PublishDialog>[0]['problems'] = []) {
  const { calls } = server({
    'POST /api/drafts/p/diff': () => ({ changes, running: 14 }),
    'POST /api/drafts/p/publish': () => ({ version: 4, definitionKey: '4' }),
  });
  const published = vi.fn();
  const view = show(
    <PublishDialog
      processId="p"
      flush={async () => true}
      problems={problems}
      onPublished={published}
      onClose={() => undefined}
    />,
  );
  return { ...view, calls, published };
}

test('says what changed and whom it affects, and publishes only with a note', async () => {
  const { user, calls, published } = open();
  expect(await screen.findByText('步骤“入库”改名为“退回品入库”')).toBeInTheDocument();
  expect(screen.getByText(/正在进行的 14 个实例/)).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: '发布' }));
  expect(await screen.findByText('请填写发布说明')).toBeInTheDocument();
  expect(calls.some((call) => call.path.endsWith('/publish'))).toBe(false);
  await user.type(screen.getByLabelText('发布说明'), '入库改名');
  await user.click(screen.getByRole('button', { name: '发布' }));
  await waitFor(() => expect(published).toHaveBeenCalledWith(4));
  expect(calls.at(-1)?.body).toEqual({ note: '入库改名' });
});

test('errors of the model block publishing', async () => {
  open([{ severity: 'error', code: 'x', message: '没有表单', resource: 'p.bpmn' }]);
  expect(await screen.findByText('还有 1 个错误，改正后才能发布')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: '发布' })).toBeDisabled();
});
