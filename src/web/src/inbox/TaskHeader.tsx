import { ArrowLeftOutlined } from '@ant-design/icons';
import { Button, Flex, Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { TaskDetail } from '../api/contract';
import { Due } from '../shared/Due';
import { PersonName } from '../shared/PersonName';
import { RelativeTime } from '../shared/RelativeTime';
import styles from './Inbox.module.css';

function Holder({ task }: { task: TaskDetail }) {
  const { t } = useTranslation();
  if (task.state === 'CREATING') return <Tag color="warning">{t('inbox.inTransit')}</Tag>;
  if (task.state === 'COMPLETED')
    return <Tag color="success">{task.outcome?.name ?? t('inbox.completed')}</Tag>;
  if (task.state === 'CANCELED') return <Tag>{t('inbox.canceled')}</Tag>;
  if (!task.assignee) {
    const pools = task.candidates.positions.map((p) => p.name).join('、');
    return (
      <Tag color="processing">
        {t('inbox.pool')}
        {pools && ` · ${pools}`}
      </Tag>
    );
  }
  return <Tag>{t('inbox.assignedTo', { name: task.assignee.name })}</Tag>;
}

export function TaskHeader({ task, onBack }: { task: TaskDetail; onBack?: () => void }) {
  const { t } = useTranslation();
  return (
    <header className={styles.head}>
      <Flex align="center" gap="small" wrap>
        {onBack && (
          <Button type="text" icon={<ArrowLeftOutlined />} aria-label={t('shared.back')} onClick={onBack} />
        )}
        <Typography.Title level={4}>{task.name}</Typography.Title>
        <Holder task={task} />
        {task.dueAt && task.state !== 'COMPLETED' && <Due at={task.dueAt} since={task.createdAt} />}
      </Flex>
      <div className={styles.facts}>
        <Typography.Text copyable={{ text: task.businessKey }}>{task.businessKey}</Typography.Text>
        <span>{task.processName}</span>
        {task.from && (
          <span>
            {t('inbox.handedBy')} <PersonName person={task.from} />
          </span>
        )}
        <RelativeTime at={task.createdAt} />
      </div>
    </header>
  );
}
