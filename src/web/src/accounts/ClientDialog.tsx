import { App, Checkbox, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { changeAccount, createAccount } from '../api/commands';
import type { Account } from '../api/contract';
import { useAsk } from '../shared/useAsk';
import { allGrants, grantText } from './grants';
import { newPassword } from './newPassword';
import { PasswordField } from './PasswordField';
import styles from './Accounts.module.css';

interface Client {
  userName: string;
  password: string;
  grants: string[];
}

/** Makes an API client, or changes what it may do. */
export function ClientDialog({ account, onClose }: { account?: Account; onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [form] = Form.useForm<Client>();
  const save = useAsk({
    ask: (client: Client) =>
      account ? changeAccount(account.userName, { grants: client.grants }) : createAccount(client),
    refresh: () => [['accounts']],
    done: () => {
      void message.success(t(account ? 'accounts.done.grants' : 'accounts.done.open'));
      onClose();
    },
  });
  return (
    <Modal
      open
      title={account ? t('accounts.grantsOf', { name: account.userName }) : t('accounts.add')}
      okText={t('shared.save')}
      cancelText={t('shared.cancel')}
      confirmLoading={save.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ grants: account?.grants ?? [], password: newPassword() }}
        onFinish={(values) => save.mutate(values)}
      >
        {!account && (
          <>
            <Form.Item
              name="userName"
              label={t('accounts.name')}
              rules={[{ required: true, whitespace: true, message: t('accounts.nameRequired') }]}
            >
              <Input autoComplete="off" />
            </Form.Item>
            <PasswordField label={t('accounts.password')} />
          </>
        )}
        <Form.Item name="grants" label={t('accounts.grants')}>
          <Checkbox.Group
            className={styles.grants}
            options={allGrants.map((grant) => ({ value: grant, label: t(grantText(grant)) }))}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
