import { Alert, Button, Skeleton } from 'antd';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { useTranslation } from 'react-i18next';
import { inboxQuery } from '../api/queries';
import { EmptyState } from '../shared/EmptyState';
import { ErrorState } from '../shared/ErrorState';
import { InfiniteEnd } from '../shared/InfiniteEnd';
import { BatchBar } from './BatchBar';
import { ListTools } from './ListTools';
import { TaskRow } from './TaskRow';
import { useFresh } from './useFresh';
import type { InboxAddress } from './useInboxAddress';
import { ViewSwitch } from './ViewSwitch';
import styles from './Inbox.module.css';

export function TaskList({ address, narrow }: { address: InboxAddress; narrow: boolean }) {
  const { t } = useTranslation();
  const { view, filters, filtered } = address;
  const list = useInfiniteQuery(inboxQuery({ view, ...filters }));
  const [selected, setSelected] = useState<string[]>();
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  const fresh = useFresh(view, new Set(rows.map((row) => row.key)));
  const page = list.data?.pages[0]?.page;
  const total = page
    ? t(page.hasMoreTotalItems ? 'inbox.totalMore' : 'inbox.total', { count: page.totalItems })
    : '';
  const empty = filtered ? 'filtered' : view;

  function toggle(key: string) {
    setSelected((keys = []) => (keys.includes(key) ? keys.filter((k) => k !== key) : [...keys, key]));
  }

  return (
    <section
      className={narrow ? `${styles.list} ${styles.narrow}` : styles.list}
      aria-label={t(`inbox.views.${view}`)}
    >
      <div className={styles.tools}>
        {narrow && <ViewSwitch address={address} />}
        <ListTools
          address={address}
          total={total}
          selecting={selected !== undefined}
          onSelecting={(on) => setSelected(on ? [] : undefined)}
        />
      </div>
      {(fresh.added > 0 || fresh.stale) && (
        <Alert
          banner
          type="info"
          title={fresh.added > 0 ? t('inbox.fresh', { count: fresh.added }) : t('inbox.changed')}
          action={
            <Button size="small" type="link" onClick={fresh.show}>
              {t('inbox.show')}
            </Button>
          }
        />
      )}
      {list.isPending && <Skeleton active className={styles.scroll} paragraph={{ rows: 10 }} />}
      {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && rows.length === 0 && (
        <EmptyState
          title={t(`inbox.empty.${empty}.title`)}
          hint={t(`inbox.empty.${empty}.hint`)}
          action={
            filtered ? (
              <Button onClick={() => address.setFilters({})}>{t('inbox.clear')}</Button>
            ) : view === 'started' ? (
              <Link to="/start">
                <Button type="primary">{t('inbox.goStart')}</Button>
              </Link>
            ) : undefined
          }
        />
      )}
      {rows.length > 0 && (
        <ul className={styles.rows} onPointerEnter={fresh.hold} onPointerLeave={fresh.release}>
          {rows.map((row) => (
            <li key={row.workItemKey ?? row.key}>
              <TaskRow
                row={row}
                path={address.pathOf(row.key)}
                open={row.key === address.key}
                selected={selected?.includes(row.key)}
                onSelect={selected && (() => toggle(row.key))}
              />
            </li>
          ))}
          <li>
            <InfiniteEnd
              hasMore={list.hasNextPage}
              loading={list.isFetchingNextPage}
              onMore={() => void list.fetchNextPage()}
            />
          </li>
        </ul>
      )}
      {selected && <BatchBar keys={selected} onDone={() => setSelected(undefined)} />}
    </section>
  );
}
