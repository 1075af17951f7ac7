import { ArrowLeftOutlined } from '@ant-design/icons';
import { Button, Flex, Skeleton, Tabs, Tag, Typography } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useTranslation } from 'react-i18next';
import { instanceQuery } from '../api/queries';
import { InstanceDiagram } from '../instance/InstanceDiagram';
import { InstanceFiles } from '../instance/InstanceFiles';
import { InstanceHistory } from '../instance/InstanceHistory';
import { ErrorState } from '../shared/ErrorState';
import { PersonName } from '../shared/PersonName';
import { RelativeTime } from '../shared/RelativeTime';
import { useMe } from '../shell/SessionContext';
import styles from './Inbox.module.css';

/** An instance as its starter sees it: where it is, what happened. */
export function InstancePane({ instanceKey, onBack }: { instanceKey: string; onBack?: () => void }) {
  const { t } = useTranslation();
  const { can } = useMe();
  const instance = useQuery(instanceQuery(instanceKey));
  if (instance.isError) return <ErrorState error={instance.error} onRetry={() => void instance.refetch()} />;
  if (instance.isPending) return <Skeleton active className={styles.scroll} />;
  const { businessKey, processName, state, startedAt, startedBy, hasIncident } = instance.data;
  const pages = {
    diagram: <InstanceDiagram instanceKey={instanceKey} />,
    history: <InstanceHistory instanceKey={instanceKey} />,
    files: <InstanceFiles instanceKey={instanceKey} />,
  };
  return (
    <>
      <header className={styles.head}>
        <Flex align="center" gap="small" wrap>
          {onBack && (
            <Button type="text" icon={<ArrowLeftOutlined />} aria-label={t('shared.back')} onClick={onBack} />
          )}
          <Typography.Title level={4}>{processName}</Typography.Title>
          <Tag color={state === 'ACTIVE' ? 'processing' : state === 'COMPLETED' ? 'success' : 'default'}>
            {t(`inbox.state.${state}`)}
          </Tag>
          {hasIncident && <Tag color="error">{t('shared.state.incident')}</Tag>}
        </Flex>
        <div className={styles.facts}>
          <Typography.Text copyable>{businessKey}</Typography.Text>
          {startedBy && <PersonName person={startedBy} />}
          <RelativeTime at={startedAt} />
          {can.audit && <Link to={`/audit/${instanceKey}`}>{t('instance.film')}</Link>}
        </div>
      </header>
      <Tabs
        className={styles.tabs}
        items={(['diagram', 'history', 'files'] as const).map((key) => ({
          key,
          label: t(`inbox.tab.${key}`),
          children: <div className={styles.scroll}>{pages[key]}</div>,
        }))}
      />
    </>
  );
}
