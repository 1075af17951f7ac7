import { Alert, Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { isStatus } from '../api/problem';
import { useProblemText } from '../shared/problemText';
import { useSignIn } from './useSignIn';
import styles from './SignIn.module.css';

/** Sign-in with a local account. */
export function AccountForm() {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const signIn = useSignIn();
  const failure = isStatus(signIn.error, 401) ? t('signin.wrong') : problemText(signIn.error).title;
  return (
    <Form<{ userName: string; password: string }>
      layout="vertical"
      requiredMark={false}
      className={styles.account}
      onFinish={(values) => signIn.mutate(values)}
    >
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
        rules={[{ required: true, message: t('signin.passwordRequired') }]}
      >
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      {signIn.isError && (
        <Form.Item>
          <Alert type="error" showIcon title={failure} />
        </Form.Item>
      )}
      <Button type="primary" htmlType="submit" block loading={signIn.isPending}>
        {t('signin.submit')}
      </Button>
    </Form>
  );
}
