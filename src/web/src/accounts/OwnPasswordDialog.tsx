import { App, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { changeOwnPassword } from '../api/commands';
import { useAsk } from '../shared/useAsk';

interface OwnPassword {
  current: string;
  password: string;
}

/** Everybody's way to another password of their own. */
export function OwnPasswordDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [form] = Form.useForm<OwnPassword>();
  const save = useAsk({
    ask: (passwords: OwnPassword) => changeOwnPassword(passwords),
    refresh: () => [],
    done: () => {
      void message.success(t('accounts.own.done'));
      onClose();
    },
  });
  return (
    <Modal
      open
      title={t('accounts.own.title')}
      okText={t('shared.save')}
      cancelText={t('shared.cancel')}
      confirmLoading={save.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(values) => save.mutate(values)}>
        <Form.Item
          name="current"
          label={t('accounts.own.current')}
          rules={[{ required: true, message: t('accounts.own.required') }]}
        >
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <Form.Item
          name="password"
          label={t('accounts.own.next')}
          extra={t('accounts.own.hint')}
          rules={[{ required: true, min: 10, message: t('signin.setUp.passwordHint') }]}
        >
          <Input.Password autoComplete="new-password" />
        </Form.Item>
      </Form>
    </Modal>
  );
}
