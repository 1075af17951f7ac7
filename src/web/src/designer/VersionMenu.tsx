import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown, Flex, Typography } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { VersionRow } from '../api/contract';
import { versionsQuery } from '../api/queries';
import { RelativeTime } from '../shared/RelativeTime';
import styles from './Designer.module.css';

function VersionItem({ row }: { row: VersionRow }) {
  const { t } = useTranslation();
  return (
    <Flex vertical className={styles.version}>
      <span>
        {t('designer.home.v', { n: row.version })}{' '}
        <Typography.Text type="secondary">
          {row.by?.name} <RelativeTime at={row.at} />
        </Typography.Text>
      </span>
      {row.note && <Typography.Text type="secondary">{row.note}</Typography.Text>}
    </Flex>
  );
}

interface VersionMenuProps {
  processId: string;
  basedOn: number;
  onCompare: (version: number) => void;
}

/** What is being edited, and every version before it to compare with or to go back to. */
export function VersionMenu({ processId, basedOn, onCompare }: VersionMenuProps) {
  const { t } = useTranslation();
  const isNew = basedOn === 0;
  const versions = useQuery({ ...versionsQuery(processId), enabled: !isNew });
  if (isNew) return <Typography.Text type="secondary">{t('designer.menu.neverPublished')}</Typography.Text>;
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: versions.data?.items.map((row) => ({
          key: row.version,
          label: <VersionItem row={row} />,
          onClick: () => onCompare(row.version),
        })),
      }}
    >
      <Button size="small" type="text">
        {t('designer.menu.draftFrom', { n: basedOn })} <DownOutlined />
      </Button>
    </Dropdown>
  );
}
