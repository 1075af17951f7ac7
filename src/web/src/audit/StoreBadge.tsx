import { SafetyCertificateOutlined } from '@ant-design/icons';
import { Button, Tag } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { storeVerificationQuery } from '../api/queries';
import { useProblemText } from '../shared/problemText';

/** Checks every stream of the store when asked to, for it reads all of history. */
export function StoreBadge() {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const check = useQuery(storeVerificationQuery);
  const { data } = check;
  return (
    <>
      {check.isError && <Tag color="error">{problemText(check.error).title}</Tag>}
      {data && !check.isFetching && (
        <Tag color={data.verified ? 'success' : 'error'}>
          {data.verified
            ? t('audit.allVerified', { streams: data.streams, commits: data.commits })
            : t('audit.allBroken', { count: data.brokenStreams.length })}
        </Tag>
      )}
      <Button
        icon={<SafetyCertificateOutlined />}
        loading={check.isFetching}
        onClick={() => void check.refetch()}
      >
        {t('audit.checkAll')}
      </Button>
    </>
  );
}
