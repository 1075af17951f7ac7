import { SearchOutlined } from '@ant-design/icons';
import { Card, Flex, Input, Skeleton, Tag, Typography } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { Link } from 'react-router';
import { useTranslation } from 'react-i18next';
import type { SimAction, SimOrder } from '../api/contract';
import { simOrdersQuery } from '../api/queries';
import { EmptyState } from '../shared/EmptyState';
import { ErrorState } from '../shared/ErrorState';
import { Money } from '../shared/Money';
import { OrderState } from '../shared/OrderState';
import { useMe } from '../shell/SessionContext';
import { ActionButton } from './ActionButton';
import styles from './Simulation.module.css';

interface ActionsProps {
  actions: SimAction[];
  orderNo: string;
  refundId?: string;
}

function Actions({ actions, orderNo, refundId }: ActionsProps) {
  const { t } = useTranslation();
  if (actions.length === 0)
    return <Typography.Text type="secondary">{t('simulation.noActions')}</Typography.Text>;
  return (
    <div className={styles.actions}>
      {actions.map((action) => (
        <ActionButton key={action.id} action={action} orderNo={orderNo} refundId={refundId} />
      ))}
    </div>
  );
}

function OrderItem({ order }: { order: SimOrder }) {
  const { t } = useTranslation();
  const { can } = useMe();
  return (
    <Card size="small">
      <Flex gap="small" align="center" wrap>
        <Typography.Text strong copyable>
          {order.orderNo}
        </Typography.Text>
        <OrderState status={order.status} />
        <Typography.Text type="secondary">{order.buyerNick}</Typography.Text>
        <Money value={order.paidAmount} />
      </Flex>
      <Typography.Text type="secondary">
        {order.lines.map((line) => `${line.title} ×${line.quantity}`).join('；')}
      </Typography.Text>
      {order.actions.length > 0 && <Actions actions={order.actions} orderNo={order.orderNo} />}
      {order.refunds.map((refund) => (
        <section key={refund.refundId} className={styles.refund}>
          <Flex gap="small" align="center" wrap>
            <Typography.Text>{t('simulation.refund', { id: refund.refundId })}</Typography.Text>
            <Tag color="processing">
              {t(`simulation.refundState.${refund.state.toLowerCase() as 'applied'}`, {
                defaultValue: refund.state,
              })}
            </Tag>
            {can.audit && refund.processInstanceKey && (
              <Link to={`/audit/${refund.processInstanceKey}`}>{t('simulation.film')}</Link>
            )}
          </Flex>
          <Actions actions={refund.actions} orderNo={order.orderNo} refundId={refund.refundId} />
        </section>
      ))}
    </Card>
  );
}

/** Where something is going on stands first: that is what one comes here for. */
function activeFirst(orders: SimOrder[]) {
  const isActive = (order: SimOrder) => order.refunds.some((refund) => refund.actions.length > 0);
  return [...orders].sort((a, b) => Number(isActive(b)) - Number(isActive(a)));
}

/** Every order with what customers, platform and carriers could do about it now. */
export function OrdersPanel() {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const orders = useQuery(simOrdersQuery(useDeferredValue(text.trim())));
  return (
    <>
      <div className={styles.tools}>
        <Input
          allowClear
          className={styles.search}
          prefix={<SearchOutlined />}
          placeholder={t('simulation.search')}
          aria-label={t('simulation.search')}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      {orders.isPending && <Skeleton active paragraph={{ rows: 8 }} />}
      {orders.isError && <ErrorState error={orders.error} onRetry={() => void orders.refetch()} />}
      {orders.data?.items.length === 0 && <EmptyState title={t('simulation.noOrders')} />}
      <div className={styles.orders}>
        {activeFirst(orders.data?.items ?? []).map((order) => (
          <OrderItem key={order.orderNo} order={order} />
        ))}
      </div>
    </>
  );
}
