import { CheckSquareOutlined, SearchOutlined } from '@ant-design/icons';
import { Button, Checkbox, Input, Segmented, Select, Tooltip, Typography } from 'antd';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InboxSort } from '../api/contract';
import type { InboxAddress } from './useInboxAddress';
import styles from './Inbox.module.css';

const sorts: InboxSort[] = ['urgent', 'newest', 'oldest'];
const typingPause = 250;

interface ListToolsProps {
  address: InboxAddress;
  total: string;
  selecting: boolean;
  onSelecting: (on: boolean) => void;
}

/** Search, scope, order: everything that narrows the list. */
export function ListTools({ address, total, selecting, onSelecting }: ListToolsProps) {
  const { t } = useTranslation();
  const { filters, setFilters, view } = address;
  const [text, setText] = useState(filters.q ?? '');
  const search = useEffectEvent((q: string) => {
    if (q !== (filters.q ?? '')) setFilters({ ...filters, q: q || undefined });
  });
  useEffect(() => {
    const timer = setTimeout(() => search(text.trim()), typingPause);
    return () => clearTimeout(timer);
  }, [text]);

  return (
    <>
      <Input
        allowClear
        data-inbox-search
        prefix={<SearchOutlined />}
        placeholder={t('inbox.search')}
        aria-label={t('inbox.search')}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {view === 'todo' && (
        <div className={styles.line}>
          <Segmented<'all' | 'mine' | 'pool'>
            value={filters.scope ?? 'all'}
            onChange={(scope) => setFilters({ ...filters, scope: scope === 'all' ? undefined : scope })}
            options={(['all', 'mine', 'pool'] as const).map((value) => ({
              value,
              label: t(`inbox.scope.${value}`),
            }))}
          />
          <Checkbox
            checked={filters.overdue ?? false}
            onChange={(event) => setFilters({ ...filters, overdue: event.target.checked || undefined })}
          >
            {t('inbox.overdue')}
          </Checkbox>
        </div>
      )}
      <div className={styles.line}>
        <Typography.Text type="secondary" className={styles.small}>
          {total}
        </Typography.Text>
        <span className={styles.end}>
          <Select
            variant="borderless"
            size="small"
            popupMatchSelectWidth={false}
            aria-label={t('inbox.sort.label')}
            value={filters.sort ?? (view === 'todo' ? 'urgent' : 'newest')}
            onChange={(sort) => setFilters({ ...filters, sort })}
            options={sorts.map((value) => ({ value, label: t(`inbox.sort.${value}`) }))}
          />
          {view === 'todo' && (
            <Tooltip title={t('inbox.select')}>
              <Button
                type={selecting ? 'primary' : 'text'}
                size="small"
                icon={<CheckSquareOutlined />}
                aria-label={t('inbox.select')}
                aria-pressed={selecting}
                onClick={() => onSelecting(!selecting)}
              />
            </Tooltip>
          )}
        </span>
      </div>
    </>
  );
}
