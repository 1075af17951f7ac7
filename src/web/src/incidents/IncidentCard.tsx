import { Button, Card, Descriptions, Flex, Tag, Typography } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useTranslation } from 'react-i18next';
import type { IncidentRow } from '../api/contract';
import { InstanceWords } from '../shared/InstanceWords';
import { NamedValues } from '../shared/NamedValues';
import { RelativeTime } from '../shared/RelativeTime';
import { RetryDialog } from './RetryDialog';
import { SkipDialog } from './SkipDialog';
import styles from './Incidents.module.css';

/** One incident: where, why in words, the values that led to it, and the retry. */
export function IncidentCard({ row }: { row: IncidentRow }) {
  const { t } = useTranslation();
  const [dialog, setDialog] = useState<'retry' | 'skip'>();
  const close = () => setDialog(undefined);
  const active = row.state === 'ACTIVE';
  // A kind of error that is newer than this page is still named, by its code.
  const type = t(`incidents.type.${row.errorType as 'UNKNOWN'}`, { defaultValue: row.errorType });
  return (
    <Card size="small" className={active ? styles.active : undefined}>
      <Flex gap="small" align="center" wrap>
        <Tag color={active ? 'error' : 'default'}>{type}</Tag>
        <Typography.Text strong>{row.elementName}</Typography.Text>
        <Typography.Text type="secondary">
          {row.processName} · {row.businessKey}
        </Typography.Text>
        <span className={styles.spring} />
        <Typography.Text type="secondary">
          <RelativeTime at={row.createdAt} />
        </Typography.Text>
      </Flex>
      <Typography.Paragraph className={styles.message}>{row.message}</Typography.Paragraph>
      {(row.evaluation || row.jobType) && (
        <Descriptions
          size="small"
          column={1}
          items={[
            ...(row.jobType
              ? [
                  {
                    key: 'job',
                    label: t('incidents.job'),
                    children: <Typography.Text code>{row.jobType}</Typography.Text>,
                  },
                ]
              : []),
            ...(row.evaluation
              ? [
                  {
                    key: 'expression',
                    label: t('incidents.expression'),
                    children: <Typography.Text code>{row.evaluation.expression}</Typography.Text>,
                  },
                  {
                    key: 'read',
                    label: t('incidents.read'),
                    children: (
                      <InstanceWords instanceKey={row.processInstanceKey}>
                        <NamedValues values={row.evaluation.read} />
                      </InstanceWords>
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
      <Flex gap="small" align="center">
        {active && (
          <Button type="primary" size="small" onClick={() => setDialog('retry')}>
            {t('incidents.retry')}
          </Button>
        )}
        {row.canSkip && (
          <Button size="small" onClick={() => setDialog('skip')}>
            {t('incidents.skip')}
          </Button>
        )}
        <Link to={`/audit/${row.processInstanceKey}`}>{t('incidents.open')}</Link>
      </Flex>
      {dialog === 'retry' && <RetryDialog row={row} onClose={close} />}
      {dialog === 'skip' && <SkipDialog row={row} onClose={close} />}
    </Card>
  );
}
