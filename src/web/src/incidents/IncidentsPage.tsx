import { SearchOutlined } from '@ant-design/icons';
import { Flex, Input, Segmented, Skeleton, Typography } from 'antd';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { incidentsQuery } from '../api/queries';
import { EmptyState } from '../shared/EmptyState';
import { ErrorState } from '../shared/ErrorState';
import { InfiniteEnd } from '../shared/InfiniteEnd';
import { IncidentCard } from './IncidentCard';
import styles from './Incidents.module.css';

/** For process owners: every place where a flow is stuck, why, and the way on. */
export function IncidentsPage() {
  const { t } = useTranslation();
  const [state, setState] = useState<'ACTIVE' | 'RESOLVED'>('ACTIVE');
  const [text, setText] = useState('');
  const q = useDeferredValue(text.trim());
  const list = useInfiniteQuery(incidentsQuery({ state, q: q || undefined }));
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  const empty = state === 'ACTIVE' ? 'empty' : 'emptyResolved';
  return (
    <div className={styles.page}>
      <Flex wrap align="center" gap="small">
        <Typography.Title level={4} className={styles.title}>
          {t('incidents.title')}
        </Typography.Title>
        <Segmented
          value={state}
          onChange={setState}
          options={[
            { value: 'ACTIVE', label: t('incidents.active') },
            { value: 'RESOLVED', label: t('incidents.resolved') },
          ]}
        />
        <span className={styles.spring} />
        <Input
          allowClear
          className={styles.search}
          prefix={<SearchOutlined />}
          placeholder={t('incidents.search')}
          aria-label={t('incidents.search')}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </Flex>
      <Typography.Paragraph type="secondary">{t('incidents.lead')}</Typography.Paragraph>
      {list.isPending && <Skeleton active paragraph={{ rows: 8 }} />}
      {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && rows.length === 0 && (
        <EmptyState title={t(`incidents.${empty}.title`)} hint={t(`incidents.${empty}.hint`)} />
      )}
      <Flex vertical gap="small">
        {rows.map((row) => (
          <IncidentCard key={row.key} row={row} />
        ))}
      </Flex>
      <InfiniteEnd
        hasMore={list.hasNextPage}
        loading={list.isFetchingNextPage}
        onMore={() => void list.fetchNextPage()}
      />
    </div>
  );
}
