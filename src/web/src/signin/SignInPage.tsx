import { Button, Divider, Typography } from 'antd';
import { Navigate, useSearchParams } from 'react-router';
import { useTranslation } from 'react-i18next';
import type { Session } from '../api/contract';
import { LanguageSwitch } from '../shell/LanguageSwitch';
import { AccountForm } from './AccountForm';
import { PeoplePicker } from './PeoplePicker';
import { SetUpForm } from './SetUpForm';
import styles from './SignIn.module.css';

/** Only addresses of our own may be returned to. */
function safe(target: string | null) {
  return target?.startsWith('/') && !target.startsWith('//') ? target : '/';
}

export function SignInPage({ session }: { session: Session }) {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  if (session.signedIn) return <Navigate to={safe(search.get('to'))} replace />;
  return (
    <main className={session.demo ? styles.page : `${styles.page} ${styles.narrow}`}>
      <div className={styles.language}>
        <LanguageSwitch />
      </div>
      <header className={styles.head}>
        <img src="/favicon.svg" alt="" />
        <div>
          <Typography.Title level={3}>{t('signin.title')}</Typography.Title>
          <Typography.Text type="secondary">{t('signin.lead')}</Typography.Text>
        </div>
      </header>
      {session.demo && <PeoplePicker />}
      {session.demo && session.localAccounts && <Divider plain>{t('signin.or')}</Divider>}
      {session.localAccounts && (session.setUpOpen ? <SetUpForm /> : <AccountForm />)}
      {session.oidc && (
        <Button block href={session.oidc.url} className={styles.oidc}>
          {t('signin.oidc', { name: session.oidc.name })}
        </Button>
      )}
    </main>
  );
}
