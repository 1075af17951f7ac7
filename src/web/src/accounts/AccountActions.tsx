import { App, Button, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { deleteAccount } from '../api/commands';
import type { Account } from '../api/contract';
import { useAsk } from '../shared/useAsk';

interface AccountActionsProps {
  account: Account;
  onReset: () => void;
  onGrants?: () => void;
}

/** What an administrator does with an account that exists. */
export function AccountActions({ account, onReset, onGrants }: AccountActionsProps) {
  const { t } = useTranslation();
  const { message, modal } = App.useApp();
  const name = account.person?.name ?? account.userName;
  const remove = useAsk({
    ask: () => deleteAccount(account.userName),
    refresh: () => [['accounts']],
    done: () => void message.success(t('accounts.done.remove')),
  });
  function ask() {
    modal.confirm({
      title: t('accounts.removeAsk', { name }),
      content: t('accounts.removeHint'),
      okText: t('accounts.remove'),
      okButtonProps: { danger: true },
      cancelText: t('shared.cancel'),
      onOk: () => remove.mutateAsync(undefined).catch(() => undefined),
    });
  }
  return (
    <Flex gap="small" justify="end">
      {onGrants && (
        <Button size="small" onClick={onGrants}>
          {t('accounts.grants')}
        </Button>
      )}
      <Button size="small" onClick={onReset}>
        {t('accounts.reset')}
      </Button>
      <Button size="small" danger onClick={ask}>
        {t('accounts.remove')}
      </Button>
    </Flex>
  );
}
