import { App, Button, Flex, Skeleton, Typography } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { reloadOrganization } from '../api/commands';
import { accountsQuery } from '../api/queries';
import { ErrorState } from '../shared/ErrorState';
import { useAsk } from '../shared/useAsk';
import { ClientsCard } from './ClientsCard';
import { PeopleCard } from './PeopleCard';
import styles from './Accounts.module.css';

/** Who can sign in: the administrator's page. */
export function AccountsPage() {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const accounts = useQuery(accountsQuery);
  const reload = useAsk({
    ask: () => reloadOrganization(),
    refresh: () => [['accounts'], ['organization']],
    done: ({ changed, version }) =>
      void message.success(changed ? t('accounts.reloaded', { version }) : t('accounts.unchanged')),
  });
  return (
    <div className={styles.page}>
      <Flex justify="space-between" gap="small" wrap>
        <Typography.Title level={4} className={styles.title}>
          {t('accounts.title')}
        </Typography.Title>
        <Button loading={reload.isPending} onClick={() => reload.mutate(undefined)}>
          {t('accounts.reload')}
        </Button>
      </Flex>
      <Typography.Paragraph type="secondary">{t('accounts.lead')}</Typography.Paragraph>
      {accounts.isPending && <Skeleton active paragraph={{ rows: 8 }} />}
      {accounts.isError && <ErrorState error={accounts.error} onRetry={() => void accounts.refetch()} />}
      {accounts.data && (
        <>
          <PeopleCard list={accounts.data} />
          <ClientsCard accounts={accounts.data.items.filter((account) => !account.person)} />
        </>
      )}
    </div>
  );
}
