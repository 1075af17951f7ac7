import { ArrowLeftOutlined } from '@ant-design/icons';
import { Button, Typography } from 'antd';
import { Link } from 'react-router';
import { useTranslation } from 'react-i18next';
import type { InstanceView } from '../api/contract';
import { PersonName } from '../shared/PersonName';
import { RelativeTime } from '../shared/RelativeTime';
import { StateTag } from './StateTag';
import { VerifiedBadge } from './VerifiedBadge';
import styles from './Audit.module.css';

export function FilmHeader({ instance }: { instance: InstanceView }) {
  const { t } = useTranslation();
  // A way of starting that is newer than this page is named as it is.
  const cause = t(`audit.startedBy.${instance.startCause.toLowerCase() as 'manual'}`, {
    defaultValue: instance.startCause,
  });
  return (
    <header className={styles.head}>
      <Link to="/audit" aria-label={t('shared.back')}>
        <Button type="text" icon={<ArrowLeftOutlined />} tabIndex={-1} />
      </Link>
      <Typography.Title level={4} className={styles.title} copyable>
        {instance.businessKey}
      </Typography.Title>
      <StateTag state={instance.state} hasIncident={instance.hasIncident} />
      <Typography.Text type="secondary">
        {instance.processName} {t('instance.version', { n: instance.version })}
      </Typography.Text>
      <Typography.Text type="secondary">
        {instance.startedBy ? <PersonName person={instance.startedBy} /> : cause}{' '}
        <RelativeTime at={instance.startedAt} />
      </Typography.Text>
      <span className={styles.spring} />
      <VerifiedBadge instanceKey={instance.key} />
    </header>
  );
}
