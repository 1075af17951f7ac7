import { groupBy } from '../shared/groupBy';
import { PlusOutlined, SearchOutlined } from '@ant-design/icons';
import { Button, Flex, Input, Skeleton, Typography } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { definitionsQuery } from '../api/queries';
import { EmptyState } from '../shared/EmptyState';
import { ErrorState } from '../shared/ErrorState';
import { CreateFlowDialog } from './CreateFlowDialog';
import { FlowTable } from './FlowTable';
import styles from './Designer.module.css';

/** All flows by department, with how they are doing. */
export function FlowsPage() {
  const { t } = useTranslation();
  const flows = useQuery(definitionsQuery);
  const [text, setText] = useState('');
  const [creating, setCreating] = useState(false);
  const all = flows.data?.items ?? [];
  const found = all.filter((flow) => flow.name.includes(text.trim()) || flow.processId.includes(text.trim()));
  const groups = groupBy(found, (flow) => flow.department || t('designer.home.noDepartment'));
  const create = (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setCreating(true)}>
      {t('designer.home.create')}
    </Button>
  );
  return (
    <div className={styles.page}>
      <Flex align="center" gap="small" wrap>
        <Typography.Title level={4} className={styles.title}>
          {t('designer.home.title')}
        </Typography.Title>
        <span className={styles.spring} />
        <Input
          allowClear
          className={styles.search}
          prefix={<SearchOutlined />}
          placeholder={t('designer.home.search')}
          aria-label={t('designer.home.search')}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        {create}
      </Flex>
      {flows.isPending && <Skeleton active paragraph={{ rows: 8 }} />}
      {flows.isError && <ErrorState error={flows.error} onRetry={() => void flows.refetch()} />}
      {flows.isSuccess && all.length === 0 && (
        <EmptyState
          title={t('designer.home.empty.title')}
          hint={t('designer.home.empty.hint')}
          action={create}
        />
      )}
      {all.length > 0 && found.length === 0 && <EmptyState title={t('designer.home.nothing')} />}
      {[...groups].map(([department, items]) => (
        <section key={department}>
          <Typography.Title level={5} type="secondary">
            {department}
          </Typography.Title>
          <FlowTable flows={items} />
        </section>
      ))}
      {creating && <CreateFlowDialog onClose={() => setCreating(false)} />}
    </div>
  );
}
