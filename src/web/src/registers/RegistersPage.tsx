import { Flex, Select, Skeleton, Typography } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { registersQuery } from '../api/queries';
import { EmptyState } from '../shared/EmptyState';
import { ErrorState } from '../shared/ErrorState';
import { RegisterView } from './RegisterView';
import styles from './Registers.module.css';

/** The registers of the duties: what was filled in, by position and period. */
export function RegistersPage() {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const registers = useQuery(registersQuery);
  const items = registers.data?.items ?? [];
  const register = items.find((item) => item.name === search.get('register')) ?? items[0];
  return (
    <div className={styles.page}>
      <Flex align="center" gap="small" wrap>
        <Typography.Title level={4} className={styles.title}>
          {t('registers.title')}
        </Typography.Title>
        {register && (
          <Select
            className={styles.choice}
            aria-label={t('registers.choose')}
            value={register.name}
            options={items.map(({ name }) => ({ value: name, label: name }))}
            onChange={(name) => setSearch({ register: name })}
          />
        )}
      </Flex>
      {registers.isPending && <Skeleton active paragraph={{ rows: 8 }} />}
      {registers.isError && <ErrorState error={registers.error} onRetry={() => void registers.refetch()} />}
      {registers.isSuccess && !register && (
        <EmptyState title={t('registers.empty.title')} hint={t('registers.empty.hint')} />
      )}
      {register && <RegisterView key={register.name} register={register} />}
    </div>
  );
}
