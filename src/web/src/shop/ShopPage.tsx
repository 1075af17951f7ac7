import { SearchOutlined } from '@ant-design/icons';
import { Flex, Input, Select, Skeleton, Table, Tag, Typography } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { useTranslation } from 'react-i18next';
import type { ShopColumn } from '../api/contract';
import { shopKindsQuery, shopTableQuery } from '../api/queries';
import { ErrorState } from '../shared/ErrorState';
import { Money } from '../shared/Money';
import { exact } from '../shared/time';
import styles from './Shop.module.css';

interface ShopCell {
  column: ShopColumn;
  value: string | null | undefined;
}

function Cell({ column, value }: ShopCell) {
  const { i18n } = useTranslation();
  if (!value) return <Typography.Text type="secondary">—</Typography.Text>;
  if (column.type === 'money') return <Money value={value} />;
  if (column.type === 'time') return <>{exact(value, i18n.language)}</>;
  if (column.type === 'state') return <Tag>{value}</Tag>;
  return <span className={styles.text}>{value}</span>;
}

/** Demo only: the simulated shop's data by kind, to look at. */
export function ShopPage() {
  const { t } = useTranslation();
  const { kind = 'orders' } = useParams();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const kinds = useQuery(shopKindsQuery);
  const table = useQuery(shopTableQuery(kind, useDeferredValue(text.trim())));
  const columns = table.data?.columns ?? [];
  return (
    <div className={styles.page}>
      <Flex justify="space-between" align="center" wrap gap="small">
        <Typography.Title level={4} className={styles.title}>
          {t('shop.title')}
        </Typography.Title>
        <Link to="/simulation">{t('shop.faults')}</Link>
      </Flex>
      <Typography.Paragraph type="secondary">{t('shop.lead')}</Typography.Paragraph>
      <div className={styles.tools}>
        <Select
          aria-label={t('shop.kind')}
          className={styles.kind}
          value={kind}
          loading={kinds.isPending}
          options={kinds.data?.items.map((item) => ({ value: item.kind, label: item.name })) ?? []}
          onChange={(next) => void navigate(`/shop/${next}`)}
        />
        <Input
          allowClear
          className={styles.search}
          prefix={<SearchOutlined />}
          placeholder={t('shop.search')}
          aria-label={t('shop.search')}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      {table.isError && <ErrorState error={table.error} onRetry={() => void table.refetch()} />}
      {table.isPending && <Skeleton active paragraph={{ rows: 10 }} />}
      {table.data && (
        <Table
          size="small"
          scroll={{ x: 'max-content' }}
          rowKey={(row) => row.join('|')}
          dataSource={table.data.rows}
          locale={{ emptyText: t('shop.empty') }}
          pagination={{ pageSize: 20, showSizeChanger: false, hideOnSinglePage: true }}
          columns={columns.map((column, index) => ({
            key: column.key,
            title: column.label,
            align: column.type === 'money' || column.type === 'number' ? ('right' as const) : undefined,
            render: (_: unknown, row: (string | null)[]) => <Cell column={column} value={row[index]} />,
          }))}
        />
      )}
    </div>
  );
}
