import { Flex, Skeleton, Table, Tag, Typography, type TableColumnsType } from 'antd';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useTranslation } from 'react-i18next';
import type { AuditRow, AuditSearch } from '../api/contract';
import { auditQuery } from '../api/queries';
import { EmptyState } from '../shared/EmptyState';
import { ErrorState } from '../shared/ErrorState';
import { InfiniteEnd } from '../shared/InfiniteEnd';
import { PersonName } from '../shared/PersonName';
import { RelativeTime } from '../shared/RelativeTime';
import { AuditFilters } from './AuditFilters';
import { Duration } from './Duration';
import { StateTag } from './StateTag';
import { StoreBadge } from './StoreBadge';
import styles from './Audit.module.css';

function useColumns(): TableColumnsType<AuditRow> {
  const { t } = useTranslation();
  return [
    {
      title: t('audit.column.key'),
      dataIndex: 'businessKey',
      render: (key: string, row) => (
        <>
          <Link to={`/audit/${row.key}`}>{key}</Link>
          <Typography.Text type="secondary" className={styles.below}>
            {row.processName}
          </Typography.Text>
        </>
      ),
    },
    { title: t('audit.column.subject'), dataIndex: 'subject', responsive: ['md'] },
    {
      title: t('audit.column.state'),
      dataIndex: 'state',
      render: (_, row) => <StateTag state={row.state} hasIncident={row.hasIncident} />,
    },
    {
      title: t('audit.column.started'),
      dataIndex: 'startedAt',
      render: (at: string, row) => (
        <>
          <RelativeTime at={at} />
          <span className={styles.below}>
            {row.startedBy ? <PersonName person={row.startedBy} /> : t('shared.system')}
          </span>
        </>
      ),
    },
    {
      title: t('audit.column.duration'),
      responsive: ['lg'],
      render: (_, row) => (row.durationMs ? <Duration milliseconds={row.durationMs} /> : '—'),
    },
    { title: t('audit.column.steps'), dataIndex: 'steps', align: 'right', responsive: ['lg'] },
    { title: t('audit.column.handoffs'), dataIndex: 'handoffs', align: 'right', responsive: ['lg'] },
    {
      title: t('audit.column.overdue'),
      dataIndex: 'overdue',
      align: 'right',
      responsive: ['lg'],
      render: (n: number) => (n > 0 ? <Tag color="error">{n}</Tag> : 0),
    },
  ];
}

/** Every instance that the person may look into, by what one knows of it. */
export function AuditPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const columns = useColumns();
  const [search, setSearch] = useState<AuditSearch>({});
  const list = useInfiniteQuery(auditQuery(useDeferredValue(search)));
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  const total = list.data?.pages[0]?.page.totalItems;
  return (
    <div className={styles.page}>
      <Flex align="center" gap="small" wrap>
        <Typography.Title level={4} className={styles.title}>
          {t('audit.title')}
        </Typography.Title>
        {total !== undefined && (
          <Typography.Text type="secondary">{t('audit.total', { count: total })}</Typography.Text>
        )}
        <span className={styles.spring} />
        <StoreBadge />
      </Flex>
      <AuditFilters search={search} onSearch={setSearch} />
      {list.isPending && <Skeleton active paragraph={{ rows: 10 }} />}
      {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && rows.length === 0 && (
        <EmptyState title={t('audit.empty.title')} hint={t('audit.empty.hint')} />
      )}
      {rows.length > 0 && (
        <Table<AuditRow>
          size="small"
          rowKey="key"
          columns={columns}
          dataSource={rows}
          pagination={false}
          onRow={(row) => ({ onDoubleClick: () => void navigate(`/audit/${row.key}`) })}
        />
      )}
      <InfiniteEnd
        hasMore={list.hasNextPage}
        loading={list.isFetchingNextPage}
        onMore={() => void list.fetchNextPage()}
      />
    </div>
  );
}
