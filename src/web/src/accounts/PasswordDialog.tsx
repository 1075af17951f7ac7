import { App, Form, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { changeAccount, createAccount } from '../api/commands';
import type { Account } from '../api/contract';
import { useAsk } from '../shared/useAsk';
import { newPassword } from './newPassword';
import { PasswordField } from './PasswordField';

interface PasswordDialogProps {
  account: Account;
  /** False: the account is opened with this password. */
  exists: boolean;
  onClose: () => void;
}

/** Opens a person's account, or gives an account another password. */
export function PasswordDialog({ account, exists, onClose }: PasswordDialogProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [form] = Form.useForm<{ password: string }>();
  const { userName } = account;
  const name = account.person?.name ?? userName;
  const save = useAsk({
    ask: ({ password }: { password: string }) =>
      exists ? changeAccount(userName, { password }) : createAccount({ userName, password }),
    refresh: () => [['accounts']],
    done: () => {
      void message.success(t(exists ? 'accounts.done.reset' : 'accounts.done.open'));
      onClose();
    },
  });
  return (
    <Modal
      open
      title={t(exists ? 'accounts.resetFor' : 'accounts.openFor', { name })}
      okText={t(exists ? 'accounts.reset' : 'accounts.open')}
      cancelText={t('shared.cancel')}
      confirmLoading={save.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ password: newPassword() }}
        onFinish={(values) => save.mutate(values)}
      >
        <Form.Item label={t('accounts.name')}>{userName}</Form.Item>
        <PasswordField label={t(exists ? 'accounts.passwordNew' : 'accounts.password')} />
      </Form>
    </Modal>
  );
}
