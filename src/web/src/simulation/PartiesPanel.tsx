import { Card, Flex, Skeleton, Typography } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useTranslation } from 'react-i18next';
import type { SimWaiting } from '../api/contract';
import { partiesQuery } from '../api/queries';
import { EmptyState } from '../shared/EmptyState';
import { ErrorState } from '../shared/ErrorState';
import { groupBy } from '../shared/groupBy';
import { RelativeTime } from '../shared/RelativeTime';
import { useMe } from '../shell/SessionContext';
import { ActionButton } from './ActionButton';
import styles from './Simulation.module.css';

/** What stands together: one instance at one moment may wait for several parties. */
function byInstance(items: SimWaiting[]) {
  return [...groupBy(items, (item) => item.processInstanceKey).values()];
}

function Waiting({ items }: { items: SimWaiting[] }) {
  const { t } = useTranslation();
  const { can } = useMe();
  const first = items[0];
  if (!first) return null;
  return (
    <Card size="small">
      <Flex gap="small" align="center" wrap>
        <Typography.Text strong>{first.businessKey || first.processInstanceKey}</Typography.Text>
        <Typography.Text>{first.processName}</Typography.Text>
        <Typography.Text type="secondary">
          <RelativeTime at={first.since} />
        </Typography.Text>
        {can.audit && <Link to={`/audit/${first.processInstanceKey}`}>{t('simulation.film')}</Link>}
      </Flex>
      <Typography.Text type="secondary">
        {[...new Set(items.map((item) => item.elementName))].join(' · ')}
      </Typography.Text>
      <div className={styles.actions}>
        {items.map((item) => (
          <ActionButton
            key={item.subscriptionKey}
            action={item.action}
            subscriptionKey={item.subscriptionKey}
          />
        ))}
      </div>
    </Card>
  );
}

/** Every instance that waits for somebody outside, with what that party could say; and what the outside could begin. */
export function PartiesPanel() {
  const { t } = useTranslation();
  const parties = useQuery({ ...partiesQuery, refetchInterval: 10_000 });
  if (parties.isError) return <ErrorState error={parties.error} onRetry={() => void parties.refetch()} />;
  if (parties.isPending) return <Skeleton active paragraph={{ rows: 6 }} />;
  const { items, beginnings } = parties.data;
  return (
    <>
      {beginnings.length > 0 && (
        <section className={styles.parties}>
          <Typography.Text strong>{t('simulation.begin')}</Typography.Text>
          <Flex gap="small" wrap>
            {beginnings.map(({ action }) => (
              <ActionButton key={action.id} action={action} />
            ))}
          </Flex>
        </section>
      )}
      {items.length === 0 ? (
        <EmptyState title={t('simulation.noWaiting')} hint={t('simulation.noWaitingHint')} />
      ) : (
        <>
          <Typography.Paragraph strong>{t('simulation.waiting')}</Typography.Paragraph>
          <div className={styles.orders}>
            {byInstance(items).map((group) => (
              <Waiting key={group[0]?.processInstanceKey} items={group} />
            ))}
          </div>
        </>
      )}
    </>
  );
}
