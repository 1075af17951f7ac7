import { App, Button } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { useTranslation } from 'react-i18next';
import type { Notices } from '../api/live';
import { sessionQuery, taskQuery } from '../api/queries';
import { Due } from '../shared/Due';
import { useNotice } from './LiveContext';
import { useSession } from './SessionContext';

/** Tells in the corner of the screen that a deadline comes, has passed, or lets somebody take a task over. */
export function DeadlineNotices() {
  const { t } = useTranslation();
  const { notification } = App.useApp();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { controlledClock } = useSession();

  async function tell({ key, step, dueAt }: Notices['deadline']) {
    // Somebody may have set the clock ahead: what is overdue must not seem to have time left.
    if (controlledClock) await client.invalidateQueries({ queryKey: sessionQuery.queryKey });
    const task = await client.fetchQuery(taskQuery(key)).catch(() => undefined);
    // What was done in the meantime needs nobody's hurry any more.
    if (!task || task.state === 'COMPLETED' || task.state === 'CANCELED') return;
    notification[step === 'remind' ? 'info' : 'warning']({
      key: `deadline ${key}`,
      title: t(`shell.deadline.${step}`, { name: task.name }),
      description: (
        <>
          {task.processName} · {task.businessKey}
          <br />
          <Due at={dueAt} />
        </>
      ),
      actions: (
        <Button
          type="primary"
          size="small"
          onClick={() => {
            notification.destroy(`deadline ${key}`);
            void navigate(`/inbox/todo/${key}`);
          }}
        >
          {t('shell.deadline.open')}
        </Button>
      ),
      duration: 20,
    });
  }

  useNotice('deadline', (notice) => void tell(notice));
  return null;
}
