import { SearchOutlined } from '@ant-design/icons';
import { Button, DatePicker, Input, Select } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { AuditSearch } from '../api/contract';
import { definitionsQuery } from '../api/queries';
import { PersonPicker } from '../shared/PersonPicker';
import { useMe } from '../shell/SessionContext';
import styles from './Audit.module.css';

interface AuditFiltersProps {
  search: AuditSearch;
  onSearch: (search: AuditSearch) => void;
}

const states = ['ACTIVE', 'COMPLETED', 'TERMINATED'] as const;
const names = { ACTIVE: 'active', COMPLETED: 'completed', TERMINATED: 'terminated' } as const;

export function AuditFilters({ search, onSearch }: AuditFiltersProps) {
  const { t } = useTranslation();
  const { can } = useMe();
  const flows = useQuery({ ...definitionsQuery, enabled: can.design });
  const set = (change: Partial<AuditSearch>) => onSearch({ ...search, ...change });
  const any = Object.values(search).some((value) => value !== undefined);
  return (
    <div className={styles.filters}>
      <Input
        allowClear
        prefix={<SearchOutlined />}
        placeholder={t('audit.search.q')}
        aria-label={t('audit.search.q')}
        value={search.q ?? ''}
        onChange={(event) => set({ q: event.target.value || undefined })}
      />
      {flows.data && (
        <Select
          allowClear
          placeholder={t('audit.search.flow')}
          aria-label={t('audit.search.flow')}
          value={search.processId}
          onChange={(processId) => set({ processId })}
          options={flows.data.items.map((flow) => ({ value: flow.processId, label: flow.name }))}
        />
      )}
      <PersonPicker
        allowClear
        placeholder={t('audit.search.person')}
        aria-label={t('audit.search.person')}
        value={search.person ?? undefined}
        onChange={(person) => set({ person })}
      />
      <Select
        allowClear
        placeholder={t('audit.search.state')}
        aria-label={t('audit.search.state')}
        value={search.state}
        onChange={(state) => set({ state })}
        options={states.map((value) => ({ value, label: t(`shared.state.${names[value]}`) }))}
      />
      <DatePicker.RangePicker
        allowEmpty={[true, true]}
        className={styles.period}
        onChange={(range) =>
          set({
            from: range?.[0]?.startOf('day').toISOString(),
            to: range?.[1]?.endOf('day').toISOString(),
          })
        }
      />
      {any && (
        <Button type="link" onClick={() => onSearch({})}>
          {t('audit.search.clear')}
        </Button>
      )}
    </div>
  );
}
