import { Skeleton, Tabs } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { taskQuery } from '../api/queries';
import { InstanceDiagram } from '../instance/InstanceDiagram';
import { InstanceFiles } from '../instance/InstanceFiles';
import { InstanceHistory } from '../instance/InstanceHistory';
import { ErrorState } from '../shared/ErrorState';
import { TaskHeader } from './TaskHeader';
import { TaskWork } from './TaskWork';
import type { InboxAddress } from './useInboxAddress';
import styles from './Inbox.module.css';

interface TaskPaneProps {
  taskKey: string;
  address: InboxAddress;
  onBack?: () => void;
}

/** One task whole: what it is, its form, its diagram, history and files. */
export function TaskPane({ taskKey, address, onBack }: TaskPaneProps) {
  const { t } = useTranslation();
  const task = useQuery(taskQuery(taskKey));
  if (task.isError) return <ErrorState error={task.error} onRetry={() => void task.refetch()} />;
  if (task.isPending) return <Skeleton active className={styles.scroll} paragraph={{ rows: 10 }} />;
  const instance = task.data.processInstanceKey;
  return (
    <>
      <TaskHeader task={task.data} onBack={onBack} />
      <Tabs
        className={styles.tabs}
        destroyOnHidden={false}
        items={[
          {
            key: 'form',
            label: t('inbox.tab.form'),
            children: <TaskWork task={task.data} onGone={(next) => address.open(next)} />,
          },
          {
            key: 'diagram',
            label: t('inbox.tab.diagram'),
            children: (
              <div className={styles.scroll}>
                <InstanceDiagram instanceKey={instance} />
              </div>
            ),
          },
          {
            key: 'history',
            label: t('inbox.tab.history'),
            children: (
              <div className={styles.scroll}>
                <InstanceHistory instanceKey={instance} />
              </div>
            ),
          },
          {
            key: 'files',
            label: t('inbox.tab.files'),
            children: (
              <div className={styles.scroll}>
                <InstanceFiles instanceKey={instance} />
              </div>
            ),
          },
        ]}
      />
    </>
  );
}
