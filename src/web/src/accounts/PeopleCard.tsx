import { Button, Card, Flex, Input, Tag, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Account, AccountList } from '../api/contract';
import { PersonName } from '../shared/PersonName';
import { AccountActions } from './AccountActions';
import { PasswordDialog } from './PasswordDialog';
import styles from './Accounts.module.css';

interface Row {
  account: Account;
  exists: boolean;
}

function matches({ account: { person, userName } }: Row, words: string) {
  return [person?.name, person?.positionName, userName].some((text) => text?.toLowerCase().includes(words));
}

/** The people of the organization, those who cannot sign in yet first. */
export function PeopleCard({ list }: { list: AccountList }) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const [asked, setAsked] = useState<Row>();
  const accounts = list.items.filter((account) => account.person);
  const rows: Row[] = [
    ...list.withoutAccount.map((account) => ({ account, exists: false })),
    ...accounts.map((account) => ({ account, exists: true })),
  ].filter((row) => matches(row, words.trim().toLowerCase()));
  return (
    <Card
      size="small"
      className={styles.card}
      title={
        <Flex gap="small" align="center" wrap>
          {t('accounts.people')}
          <Tag color="success">{t('accounts.opened', { n: accounts.length })}</Tag>
          {list.withoutAccount.length > 0 && (
            <Tag>{t('accounts.notOpened', { n: list.withoutAccount.length })}</Tag>
          )}
        </Flex>
      }
    >
      <Input.Search
        allowClear
        aria-label={t('accounts.find')}
        placeholder={t('accounts.find')}
        onChange={(event) => setWords(event.target.value)}
        className={styles.find}
      />
      {rows.map((row) => (
        <div key={row.account.userName} className={styles.row}>
          <PersonName person={row.account.person} />
          <Typography.Text type="secondary">{row.account.userName}</Typography.Text>
          {row.exists ? (
            <AccountActions account={row.account} onReset={() => setAsked(row)} />
          ) : (
            <Flex justify="end">
              <Button size="small" type="primary" ghost onClick={() => setAsked(row)}>
                {t('accounts.open')}
              </Button>
            </Flex>
          )}
        </div>
      ))}
      {asked && (
        <PasswordDialog account={asked.account} exists={asked.exists} onClose={() => setAsked(undefined)} />
      )}
    </Card>
  );
}
