import { SafetyCertificateFilled, WarningFilled } from '@ant-design/icons';
import { Button, Popover, Tag, Typography } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Verification } from '../api/contract';
import { verificationQuery } from '../api/queries';
import { useProblemText } from '../shared/problemText';
import styles from './Audit.module.css';

const popoverWidth = 420;

function Proof({ proof }: { proof: Verification }) {
  const { t } = useTranslation();
  return (
    <div style={{ maxWidth: popoverWidth }}>
      {proof.firstBroken && (
        <Typography.Paragraph type="danger">
          {t('audit.verification.firstBroken', {
            seq: proof.firstBroken.firstSeq,
            reason: proof.firstBroken.reason,
          })}
        </Typography.Paragraph>
      )}
      <Typography.Paragraph>{proof.explanation}</Typography.Paragraph>
      <Typography.Paragraph type="secondary">
        {t('audit.verification.counts', { commits: proof.commits, events: proof.events })}
      </Typography.Paragraph>
      <Typography.Paragraph>
        {t('audit.verification.head')}{' '}
        <Typography.Text className={styles.hash} copyable>
          {proof.head}
        </Typography.Text>
      </Typography.Paragraph>
    </div>
  );
}

/** Says whether this history is proven, and in plain words why one may believe it. */
export function VerifiedBadge({ instanceKey }: { instanceKey: string }) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const { data, isError, error } = useQuery(verificationQuery(instanceKey));
  if (isError) return <Tag color="error">{problemText(error).title}</Tag>;
  if (!data) return <Tag>{t('audit.checking')}</Tag>;
  return (
    <Popover
      trigger={['click']}
      placement="bottomRight"
      title={t('audit.verification.title')}
      content={<Proof proof={data} />}
    >
      <Button
        size="small"
        color={data.verified ? 'green' : 'danger'}
        variant="filled"
        icon={data.verified ? <SafetyCertificateFilled /> : <WarningFilled />}
      >
        {t(data.verified ? 'audit.verified' : 'audit.broken')}
        <Typography.Text type="secondary" className={styles.code}>
          {data.head.slice(0, 10)}
        </Typography.Text>
      </Button>
    </Popover>
  );
}
