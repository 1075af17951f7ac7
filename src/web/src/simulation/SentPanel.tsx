import { Skeleton, Table, Tag, Typography } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { SimSent } from '../api/contract';
import { sentQuery } from '../api/queries';
import { EmptyState } from '../shared/EmptyState';
import { ErrorState } from '../shared/ErrorState';
import { RelativeTime } from '../shared/RelativeTime';
import styles from './Simulation.module.css';

/** What the shop has told the outside world: SMS, platform calls, payments. */
export function SentPanel() {
  const { t } = useTranslation();
  const sent = useQuery({ ...sentQuery, refetchInterval: 10_000 });
  if (sent.isError) return <ErrorState error={sent.error} onRetry={() => void sent.refetch()} />;
  if (sent.isPending) return <Skeleton active />;
  if (sent.data.items.length === 0) return <EmptyState title={t('simulation.nothingSent')} />;
  return (
    <Table<SimSent>
      size="small"
      rowKey={(message) => `${message.at} ${message.to} ${message.text}`}
      dataSource={sent.data.items}
      pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
      showHeader={false}
      columns={[
        { dataIndex: 'at', render: (at: string) => <RelativeTime at={at} /> },
        { dataIndex: 'kind', render: (kind: SimSent['kind']) => <Tag>{t(`simulation.kind.${kind}`)}</Tag> },
        {
          dataIndex: 'text',
          width: '70%',
          render: (text: string, { to, orderNo }) => (
            <>
              {text}
              <Typography.Text type="secondary" className={styles.below}>
                {[to, orderNo].filter(Boolean).join(' · ')}
              </Typography.Text>
            </>
          ),
        },
      ]}
    />
  );
}
