import { Button, Card, Flex, Tag, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Account } from '../api/contract';
import { AccountActions } from './AccountActions';
import { ClientDialog } from './ClientDialog';
import { grantText } from './grants';
import { PasswordDialog } from './PasswordDialog';
import styles from './Accounts.module.css';

interface Asked {
  what: 'add' | 'grants' | 'password';
  account?: Account;
}

/** The accounts of other systems and job workers, with what they may do. */
export function ClientsCard({ accounts }: { accounts: Account[] }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<Asked>();
  const close = () => setAsked(undefined);
  return (
    <Card
      size="small"
      className={styles.card}
      title={t('accounts.clients')}
      extra={
        <Button size="small" type="primary" onClick={() => setAsked({ what: 'add' })}>
          {t('accounts.add')}
        </Button>
      }
    >
      <Typography.Paragraph type="secondary">
        {t(accounts.length > 0 ? 'accounts.clientsLead' : 'accounts.noClients')}
      </Typography.Paragraph>
      {accounts.map((account) => (
        <div key={account.userName} className={styles.row}>
          <Typography.Text>{account.userName}</Typography.Text>
          <Flex gap={4} wrap>
            {account.grants.map((grant) => (
              <Tag key={grant}>{t(grantText(grant))}</Tag>
            ))}
            {account.grants.length === 0 && (
              <Typography.Text type="secondary">{t('accounts.noGrants')}</Typography.Text>
            )}
          </Flex>
          <AccountActions
            account={account}
            onReset={() => setAsked({ what: 'password', account })}
            onGrants={() => setAsked({ what: 'grants', account })}
          />
        </div>
      ))}
      {asked?.what === 'password' && asked.account && (
        <PasswordDialog account={asked.account} exists onClose={close} />
      )}
      {(asked?.what === 'add' || asked?.what === 'grants') && (
        <ClientDialog account={asked.account} onClose={close} />
      )}
    </Card>
  );
}
