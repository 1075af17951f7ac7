import { groupBy } from '../shared/groupBy';
import { Badge, Skeleton, Typography } from 'antd';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { HandoffSearch } from '../api/contract';
import { handoffsQuery } from '../api/queries';
import { EmptyState } from '../shared/EmptyState';
import { ErrorState } from '../shared/ErrorState';
import { InfiniteEnd } from '../shared/InfiniteEnd';
import { HandoffCard } from './HandoffCard';
import styles from './Handoffs.module.css';

interface HandoffColumnProps {
  direction: 'in' | 'out';
  search: Omit<HandoffSearch, 'direction'>;
  bare?: boolean;
}

/** One direction, grouped by the department at the other end. */
export function HandoffColumn({ direction, search, bare }: HandoffColumnProps) {
  const { t } = useTranslation();
  const list = useInfiniteQuery(handoffsQuery({ ...search, direction }));
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  const empty = direction === 'in' ? 'emptyIn' : 'emptyOut';
  const groups = groupBy(rows, (row) => (direction === 'in' ? row.from : row.to).departmentName);
  return (
    <section aria-label={t(`handoffs.${direction}`)}>
      {!bare && (
        <Typography.Title level={5}>
          {t(`handoffs.${direction}`)}{' '}
          <Badge count={list.data?.pages[0]?.page.totalItems} color="var(--ant-color-text-tertiary)" />
        </Typography.Title>
      )}
      {list.isPending && <Skeleton active paragraph={{ rows: 6 }} />}
      {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && rows.length === 0 && (
        <EmptyState title={t(`handoffs.${empty}.title`)} hint={t(`handoffs.${empty}.hint`)} />
      )}
      {[...groups].map(([department, items]) => (
        <div key={department} className={styles.group}>
          <Typography.Text type="secondary">{department}</Typography.Text>
          {items.map((row) => (
            <HandoffCard key={row.key} row={row} direction={direction} />
          ))}
        </div>
      ))}
      <InfiniteEnd
        hasMore={list.hasNextPage}
        loading={list.isFetchingNextPage}
        onMore={() => void list.fetchNextPage()}
      />
    </section>
  );
}
