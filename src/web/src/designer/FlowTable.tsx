import { Table, Tag, Typography, type TableColumnsType } from 'antd';
import { Link } from 'react-router';
import { useTranslation } from 'react-i18next';
import type { DefinitionRow } from '../api/contract';
import { PersonName } from '../shared/PersonName';
import { RelativeTime } from '../shared/RelativeTime';
import styles from './Designer.module.css';

function useColumns(): TableColumnsType<DefinitionRow> {
  const { t } = useTranslation();
  return [
    {
      title: t('designer.home.name'),
      dataIndex: 'name',
      render: (name: string, flow) => (
        <>
          <Link to={`/flows/${flow.processId}`}>{name}</Link>{' '}
          {flow.hasDraft && <Tag color="warning">{t('designer.home.draft')}</Tag>}
          {!flow.canEdit && <Tag>{t('designer.home.readOnly')}</Tag>}
          <Typography.Text type="secondary" className={styles.below}>
            {flow.processId}
            {flow.version > 0 && ` · ${t('designer.home.v', { n: flow.version })}`}
          </Typography.Text>
        </>
      ),
    },
    {
      title: t('designer.home.owner'),
      width: '18%',
      responsive: ['md'],
      render: (_, flow) => <PersonName person={flow.owner} />,
    },
    {
      title: t('designer.home.version'),
      dataIndex: 'version',
      width: '12%',
      responsive: ['md'],
      render: (n: number) => (n > 0 ? t('designer.home.v', { n }) : '—'),
    },
    { title: t('designer.home.running'), dataIndex: 'running', width: 80, align: 'center' },
    {
      title: t('designer.home.incidents'),
      dataIndex: 'incidents',
      width: 64,
      align: 'center',
      render: (n: number) => (n > 0 ? <Tag color="error">{n}</Tag> : 0),
    },
    {
      title: t('designer.home.changed'),
      width: '22%',
      responsive: ['md'],
      render: (_, flow) => (
        <>
          {flow.publishedAt && <RelativeTime at={flow.publishedAt} />}
          {flow.publishedBy && (
            <Typography.Text type="secondary" className={styles.below}>
              {flow.publishedBy.id === 'system' ? t('shared.system') : flow.publishedBy.name}
            </Typography.Text>
          )}
        </>
      ),
    },
  ];
}

export function FlowTable({ flows }: { flows: DefinitionRow[] }) {
  const columns = useColumns();
  return (
    <Table<DefinitionRow>
      size="small"
      rowKey="processId"
      columns={columns}
      dataSource={flows}
      pagination={false}
    />
  );
}
