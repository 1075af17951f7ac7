import { DatePicker, Input, Select } from 'antd';
import { SearchOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import type { Register } from '../api/contract';
import { organizationQuery } from '../api/queries';
import { dayOf } from '../shared/time';
import { useNow } from '../shared/useNow';
import { dayFormat, type RegisterChoice } from './registerChoice';
import styles from './Registers.module.css';

interface RegisterFilterProps {
  register: Register;
  choice: RegisterChoice;
  onChange: (choice: RegisterChoice) => void;
}

/** Period, position, person, words. */
export function RegisterFilter({ register, choice, onChange }: RegisterFilterProps) {
  const { t } = useTranslation();
  const organization = useQuery(organizationQuery);
  const positions = new Set(register.positions.map(({ id }) => id));
  const people = (organization.data?.positions ?? [])
    .filter(({ id }) => positions.size === 0 || positions.has(id))
    .flatMap((position) => position.people);
  const today = dayjs(dayOf(useNow()));
  return (
    <>
      <DatePicker.RangePicker
        placeholder={[t('registers.period.from'), t('registers.period.to')]}
        value={[choice.from ? dayjs(choice.from) : null, choice.to ? dayjs(choice.to) : null]}
        presets={[
          { label: t('registers.period.week'), value: [today.subtract(6, 'day'), today] },
          { label: t('registers.period.month'), value: [today.subtract(29, 'day'), today] },
          { label: t('registers.period.thisMonth'), value: [today.startOf('month'), today] },
          { label: t('registers.period.year'), value: [today.startOf('year'), today] },
        ]}
        onChange={(days) =>
          onChange({ ...choice, from: days?.[0]?.format(dayFormat), to: days?.[1]?.format(dayFormat) })
        }
      />
      {register.positions.length > 1 && (
        <Select
          allowClear
          className={styles.filter}
          placeholder={t('registers.position')}
          value={choice.position}
          options={register.positions.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(position) => onChange({ ...choice, position })}
        />
      )}
      <Select
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        className={styles.filter}
        placeholder={t('registers.person')}
        value={choice.person}
        options={people.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(person) => onChange({ ...choice, person })}
      />
      <Input
        allowClear
        className={styles.words}
        prefix={<SearchOutlined />}
        placeholder={t('registers.search')}
        aria-label={t('registers.search')}
        value={choice.q}
        onChange={(event) => onChange({ ...choice, q: event.target.value || undefined })}
      />
    </>
  );
}
