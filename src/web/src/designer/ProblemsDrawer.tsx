import { CloseOutlined } from '@ant-design/icons';
import { Button, Table, Tabs, Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../shared/EmptyState';
import { ErrorState } from '../shared/ErrorState';
import type { Lint } from './useLint';
import styles from './Designer.module.css';

interface ProblemsDrawerProps {
  lint: Lint;
  tab: 'problems' | 'variables';
  onTab: (tab: 'problems' | 'variables') => void;
  onShow: (resource: string, elementId?: string | null) => void;
  onClose: () => void;
}

function Problems({ lint, onShow }: Pick<ProblemsDrawerProps, 'lint' | 'onShow'>) {
  const { t } = useTranslation();
  if (lint.error) return <ErrorState error={lint.error} />;
  if (lint.problems.length === 0) {
    return (
      <Typography.Paragraph type="secondary">
        {t(lint.checking ? 'designer.problems.checking' : 'designer.problems.none')}
      </Typography.Paragraph>
    );
  }
  return lint.problems.map((problem) => (
    <button
      key={`${problem.resource ?? ''} ${problem.elementId ?? ''} ${problem.code} ${problem.message}`}
      type="button"
      className={styles.problem}
      onClick={() => onShow(problem.resource ?? '', problem.elementId)}
    >
      <Tag color={problem.severity === 'error' ? 'error' : 'warning'}>
        {t(problem.severity === 'error' ? 'shared.problem.error' : 'shared.problem.warning')}
      </Tag>
      <span>{problem.message}</span>
      <span className={styles.spring} />
      <Typography.Text type="secondary">
        {problem.resource}
        {problem.line ? ` ${t('designer.problems.line', { line: problem.line })}` : ''}
      </Typography.Text>
    </button>
  ));
}

function Variables({ lint }: { lint: Lint }) {
  const { t } = useTranslation();
  if (lint.variables.length === 0) return <EmptyState title={t('designer.variables.none')} />;
  return (
    <Table
      size="small"
      rowKey="name"
      pagination={false}
      dataSource={lint.variables}
      columns={[
        {
          title: t('designer.variables.name'),
          dataIndex: 'name',
          render: (name: string) => <Typography.Text code>{name}</Typography.Text>,
        },
        {
          title: t('designer.variables.written'),
          dataIndex: 'writtenBy',
          render: (ids: string[]) =>
            ids.length > 0 ? (
              ids.join('、')
            ) : (
              <Typography.Text type="warning">{t('designer.variables.unwritten')}</Typography.Text>
            ),
        },
        {
          title: t('designer.variables.read'),
          dataIndex: 'readBy',
          render: (ids: string[]) => ids.join('、') || '—',
        },
      ]}
    />
  );
}

/** Below the canvas: what the server finds wrong, and which step writes and reads what. */
export function ProblemsDrawer({ lint, tab, onTab, onShow, onClose }: ProblemsDrawerProps) {
  const { t } = useTranslation();
  const count = lint.problems.length;
  return (
    <section className={styles.drawer}>
      <Tabs
        size="small"
        activeKey={tab}
        onChange={(key) => onTab(key as 'problems' | 'variables')}
        tabBarExtraContent={
          <Button
            type="text"
            size="small"
            icon={<CloseOutlined />}
            aria-label={t('shared.close')}
            onClick={onClose}
          />
        }
        items={[
          {
            key: 'problems',
            label: `${t('designer.problems.title')}${count > 0 ? ` ${count}` : ''}`,
            children: (
              <div className={styles.drawerBody}>
                <Problems lint={lint} onShow={onShow} />
              </div>
            ),
          },
          {
            key: 'variables',
            label: t('designer.menu.variables'),
            children: (
              <div className={styles.drawerBody}>
                <Variables lint={lint} />
              </div>
            ),
          },
        ]}
      />
    </section>
  );
}
