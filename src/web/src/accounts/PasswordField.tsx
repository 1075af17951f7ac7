import { Button, Form, Input, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { newPassword } from './newPassword';

interface PasswordInputProps {
  id?: string;
  value?: string;
  onChange?: (value: string) => void;
}

/** Shown as typed: whoever types it has to tell it to somebody. */
function PasswordInput({ id, value, onChange }: PasswordInputProps) {
  const { t } = useTranslation();
  return (
    <Space.Compact block>
      <Input
        id={id}
        value={value}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onChange?.(event.target.value)}
      />
      <Button onClick={() => onChange?.(newPassword())}>{t('accounts.generate')}</Button>
    </Space.Compact>
  );
}

/** The field «password» of a form in which an administrator gives somebody a password. */
export function PasswordField({ label }: { label: string }) {
  const { t } = useTranslation();
  return (
    <Form.Item
      name="password"
      label={label}
      extra={t('accounts.passwordHint')}
      rules={[{ required: true, min: 10, message: t('signin.setUp.passwordHint') }]}
    >
      <PasswordInput />
    </Form.Item>
  );
}
