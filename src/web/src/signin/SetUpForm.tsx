import { Alert, Button, Form, Input, Typography } from 'antd';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { setUp } from '../api/commands';
import { useProblemText } from '../shared/problemText';
import { useSignIn } from './useSignIn';
import styles from './SignIn.module.css';

interface FirstAccount {
  code: string;
  userName: string;
  password: string;
}

/** The very first account of an installation, made with the code from the server's console. */
export function SetUpForm() {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const signIn = useSignIn();
  const create = useMutation({
    mutationFn: setUp,
    onSuccess: (_, { userName, password }) => signIn.mutate({ userName, password }),
  });
  const error = create.error ?? signIn.error;
  return (
    <Form<FirstAccount>
      layout="vertical"
      requiredMark={false}
      className={styles.account}
      onFinish={(account) => create.mutate(account)}
    >
      <Typography.Title level={5}>{t('signin.setUp.title')}</Typography.Title>
      <Typography.Paragraph type="secondary">{t('signin.setUp.lead')}</Typography.Paragraph>
      <Form.Item
        name="code"
        label={t('signin.setUp.code')}
        rules={[{ required: true, message: t('signin.setUp.codeRequired') }]}
      >
        <Input autoComplete="one-time-code" />
      </Form.Item>
      <Form.Item
        name="userName"
        label={t('signin.user')}
        rules={[{ required: true, message: t('signin.userRequired') }]}
      >
        <Input autoComplete="username" />
      </Form.Item>
      <Form.Item
        name="password"
        label={t('signin.password')}
        extra={t('signin.setUp.passwordHint')}
        rules={[{ required: true, min: 10, message: t('signin.setUp.passwordHint') }]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      {error && (
        <Form.Item>
          <Alert
            type="error"
            showIcon
            title={problemText(error).title}
            description={problemText(error).hint}
          />
        </Form.Item>
      )}
      <Button type="primary" htmlType="submit" block loading={create.isPending || signIn.isPending}>
        {t('signin.setUp.submit')}
      </Button>
    </Form>
  );
}
