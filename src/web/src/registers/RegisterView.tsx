import { Button, Card, Flex, Typography } from 'antd';
import { DownloadOutlined } from '@ant-design/icons';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { lazy, Suspense, useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Register } from '../api/contract';
import { downloadRegister } from '../api/commands';
import { registerEntriesQuery } from '../api/queries';
import { EmptyState } from '../shared/EmptyState';
import { ErrorState } from '../shared/ErrorState';
import { InfiniteEnd } from '../shared/InfiniteEnd';
import { useAsk } from '../shared/useAsk';
import { useNow } from '../shared/useNow';
import { EntriesTable } from './EntriesTable';
import { RegisterFilter } from './RegisterFilter';
import { lastDays, type RegisterChoice } from './registerChoice';
import styles from './Registers.module.css';

const RegisterTrend = lazy(async () => ({ default: (await import('./RegisterTrend')).RegisterTrend }));

/** One register: filter, course over time, entries, workbook. */
export function RegisterView({ register }: { register: Register }) {
  const { t } = useTranslation();
  const now = useNow();
  const [choice, setChoice] = useState<RegisterChoice>(() => lastDays(30, now));
  const search = useDeferredValue({ register: register.name, ...choice });
  const list = useInfiniteQuery({ ...registerEntriesQuery(search), placeholderData: keepPreviousData });
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  const page = list.data?.pages[0]?.page;
  const download = useAsk({ ask: () => downloadRegister(search), refresh: () => [] });
  const sources = [...new Set(register.sources.map((source) => source.processName))].join('、');
  return (
    <>
      <Typography.Paragraph type="secondary">{t('registers.filledBy', { sources })}</Typography.Paragraph>
      <Flex gap="small" wrap align="center" className={styles.bar}>
        <RegisterFilter register={register} choice={choice} onChange={setChoice} />
        <span className={styles.spring} />
        <Button
          icon={<DownloadOutlined />}
          loading={download.isPending}
          disabled={rows.length === 0}
          onClick={() => download.mutate(undefined)}
        >
          {t('registers.export')}
        </Button>
      </Flex>
      {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && rows.length === 0 && (
        <EmptyState title={t('registers.nothing.title')} hint={t('registers.nothing.hint')} />
      )}
      {rows.length > 0 && (
        <>
          <Suspense fallback={<Card loading className={styles.trend} />}>
            <RegisterTrend register={register} search={search} />
          </Suspense>
          {page && (
            <Typography.Text type="secondary">
              {t(page.hasMoreTotalItems ? 'registers.totalMore' : 'registers.total', { n: page.totalItems })}
            </Typography.Text>
          )}
          <EntriesTable register={register} rows={rows} />
        </>
      )}
      <InfiniteEnd
        hasMore={list.hasNextPage}
        loading={list.isFetchingNextPage}
        onMore={() => void list.fetchNextPage()}
      />
    </>
  );
}
