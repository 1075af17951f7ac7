import { StarFilled, StarOutlined } from '@ant-design/icons';
import { Button, Card, Typography } from 'antd';
import { Link } from 'react-router';
import { useTranslation } from 'react-i18next';
import type { CatalogueFlow } from '../api/contract';
import { durationOf } from '../shared/duration';
import { spanOf } from '../shared/time';
import styles from './Start.module.css';

interface FlowCardProps {
  flow: CatalogueFlow;
  favourite: boolean;
  onFavourite: () => void;
}

/** One flow of the catalogue: what it is for and how long it usually takes. */
export function FlowCard({ flow, favourite, onFavourite }: FlowCardProps) {
  const { t } = useTranslation();
  const milliseconds = durationOf(flow.typicalDuration);
  const span = milliseconds === undefined ? undefined : spanOf(milliseconds);
  const label = t(favourite ? 'start.removeFavourite' : 'start.addFavourite', { name: flow.name });
  return (
    <Card size="small" hoverable className={styles.card}>
      <div className={styles.cardHead}>
        <Link to={`/start/${flow.processId}`} className={styles.cardLink}>
          <Typography.Text strong>{flow.name}</Typography.Text>
        </Link>
        <Button
          type="text"
          size="small"
          className={styles.star}
          icon={favourite ? <StarFilled /> : <StarOutlined />}
          aria-label={label}
          aria-pressed={favourite}
          onClick={onFavourite}
        />
      </div>
      <Typography.Paragraph
        type="secondary"
        ellipsis={{ rows: 3, tooltip: flow.purpose }}
        className={styles.purpose}
      >
        {flow.purpose}
      </Typography.Paragraph>
      <Typography.Text type="secondary" className={styles.small}>
        {span
          ? t('start.typical', { time: t(`shared.unit.${span.unit}`, { n: span.n }) })
          : t('start.noTypical')}
        {flow.owner && ` · ${t('start.owner', { name: flow.owner.name })}`}
      </Typography.Text>
    </Card>
  );
}
