import { SearchOutlined } from '@ant-design/icons';
import { Checkbox, Flex, Grid, Input, Segmented, Tabs, Typography } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HandoffSearch, HandoffState } from '../api/contract';
import { HandoffColumn } from './HandoffColumn';
import styles from './Handoffs.module.css';

const open: HandoffState[] = ['REQUESTED', 'DELIVERED', 'UNDELIVERED', 'RETURNED'];

/** The ledger of hand-offs of one's departments: what comes in at the left, what went out at the right. */
export function HandoffsPage() {
  const { t } = useTranslation();
  const wide = Grid.useBreakpoint().lg ?? true;
  const [scope, setScope] = useState<'open' | 'all'>('open');
  const [overdue, setOverdue] = useState(false);
  const [text, setText] = useState('');
  const q = useDeferredValue(text.trim());
  const search: Omit<HandoffSearch, 'direction'> = {
    state: scope === 'open' ? open : undefined,
    overdue: overdue || undefined,
    q: q || undefined,
  };
  return (
    <div className={styles.page}>
      <Flex wrap align="center" gap="small" className={styles.head}>
        <Typography.Title level={4}>{t('handoffs.title')}</Typography.Title>
        <span className={styles.spring} />
        <Segmented
          value={scope}
          onChange={setScope}
          options={[
            { value: 'open', label: t('handoffs.open') },
            { value: 'all', label: t('handoffs.all') },
          ]}
        />
        <Checkbox checked={overdue} onChange={(event) => setOverdue(event.target.checked)}>
          {t('handoffs.overdue')}
        </Checkbox>
        <Input
          allowClear
          className={styles.search}
          prefix={<SearchOutlined />}
          placeholder={t('handoffs.search')}
          aria-label={t('handoffs.search')}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </Flex>
      {wide ? (
        <div className={styles.columns}>
          <HandoffColumn direction="in" search={search} />
          <HandoffColumn direction="out" search={search} />
        </div>
      ) : (
        <Tabs
          items={(['in', 'out'] as const).map((direction) => ({
            key: direction,
            label: t(`handoffs.${direction}`),
            children: <HandoffColumn direction={direction} search={search} bare />,
          }))}
        />
      )}
    </div>
  );
}
