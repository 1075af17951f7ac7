import { Descriptions, Flex, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OrderView } from '../api/contract';
import { Money } from './Money';
import { OrderState } from './OrderState';
import { brief } from './time';
import styles from './OrderCard.module.css';

/** The order that a case is about, with its buyer, parcel and lines. */
export function OrderCard({ order }: { order: OrderView }) {
  const { t, i18n } = useTranslation();
  const at = (time?: string | null) => (time ? brief(time, i18n.language) : '—');
  const parcel = [order.carrier, order.trackingNo].filter(Boolean).join(' ');
  return (
    <section aria-label={t('shared.order.title')}>
      <Flex align="center" gap="small" wrap>
        <Typography.Title level={5} className={styles.title}>
          {t('shared.order.title')}
        </Typography.Title>
        <OrderState status={order.status} />
      </Flex>
      <Descriptions
        size="small"
        column={1}
        items={[
          {
            key: 'no',
            label: t('shared.order.number'),
            children: <Typography.Text copyable>{order.orderNo}</Typography.Text>,
          },
          { key: 'buyer', label: t('shared.order.buyer'), children: order.buyerNick },
          { key: 'paid', label: t('shared.order.paid'), children: <Money value={order.paidAmount} /> },
          { key: 'created', label: t('shared.order.created'), children: at(order.createdAt) },
          { key: 'shipped', label: t('shared.order.shipped'), children: at(order.shippedAt) },
          { key: 'signed', label: t('shared.order.signed'), children: at(order.signedAt) },
          ...(parcel ? [{ key: 'parcel', label: t('shared.order.parcel'), children: parcel }] : []),
        ]}
      />
      <ul className={styles.lines} aria-label={t('shared.order.items')}>
        {order.lines.map((line) => (
          <li key={line.skuId}>
            <Flex justify="space-between" gap="small">
              <Typography.Text ellipsis={{ tooltip: line.title }}>{line.title}</Typography.Text>
              <Money value={line.price} />
            </Flex>
            <Flex justify="space-between" gap="small">
              <Typography.Text type="secondary">
                {line.spec} · {line.skuId}
              </Typography.Text>
              <Typography.Text type="secondary">×{line.quantity}</Typography.Text>
            </Flex>
          </li>
        ))}
      </ul>
    </section>
  );
}
