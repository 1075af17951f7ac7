import { Checkbox, Tag, Typography } from 'antd';
import { Link } from 'react-router';
import { useTranslation } from 'react-i18next';
import type { InboxRow } from '../api/contract';
import { Due } from '../shared/Due';
import { RelativeTime } from '../shared/RelativeTime';
import styles from './Inbox.module.css';

interface TaskRowProps {
  row: InboxRow;
  path: string;
  open: boolean;
  selected?: boolean;
  onSelect?: () => void;
}

function StateTag({ row }: { row: InboxRow }) {
  const { t } = useTranslation();
  if (row.kind === 'amend') return <Tag color="error">{t('inbox.amend')}</Tag>;
  if (row.kind === 'instance') {
    const state = row.state === 'COMPLETED' || row.state === 'TERMINATED' ? row.state : 'ACTIVE';
    return (
      <Tag color={state === 'ACTIVE' ? 'processing' : state === 'COMPLETED' ? 'success' : 'default'}>
        {t(`inbox.state.${state}`)}
      </Tag>
    );
  }
  if (row.state === 'CREATING') return <Tag color="warning">{t('inbox.inTransit')}</Tag>;
  if (row.state === 'COMPLETED') return <Tag>{row.outcome?.name ?? t('inbox.completed')}</Tag>;
  if (row.state === 'CANCELED') return <Tag>{t('inbox.canceled')}</Tag>;
  if (!row.assignee) return <Tag color="processing">{t('inbox.pool')}</Tag>;
  return null;
}

/** One line of the list: the step, whose it is, what it is about, from whom, how long. */
export function TaskRow({ row, path, open, selected, onSelect }: TaskRowProps) {
  const { t } = useTranslation();
  const from = [row.fromDepartment, row.from?.name].filter(Boolean).join(' ');
  const waiting = row.state === 'CREATED' || row.state === 'CREATING';
  return (
    <Link
      to={path}
      data-inbox-row={row.key}
      className={open ? `${styles.row} ${styles.openRow}` : styles.row}
      onClick={(event) => {
        if (!onSelect) return;
        event.preventDefault();
        onSelect();
      }}
    >
      {onSelect && <Checkbox checked={selected} tabIndex={-1} />}
      <span className={styles.words}>
        <span className={styles.line}>
          <Typography.Text ellipsis className={styles.title}>
            {row.kind === 'instance' ? row.processName : row.name}
          </Typography.Text>
          <span className={styles.end}>
            <StateTag row={row} />
          </span>
        </span>
        <Typography.Text ellipsis>{row.subject ?? row.processName}</Typography.Text>
        <span className={`${styles.line} ${styles.small}`}>
          <Typography.Text type="secondary" ellipsis>
            {row.businessKey}
            {from && ` · ${t('inbox.from', { name: from })}`}
          </Typography.Text>
          <span className={styles.end}>
            {waiting && row.dueAt ? (
              <Due at={row.dueAt} since={row.createdAt} />
            ) : (
              <Typography.Text type="secondary">
                <RelativeTime at={row.completedAt ?? row.createdAt} />
              </Typography.Text>
            )}
          </span>
        </span>
      </span>
    </Link>
  );
}
