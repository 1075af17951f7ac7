import { Button, Typography } from 'antd';
import { CloudOff, Lock, Missing, Trouble } from './stateIcons';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../api/problem';
import { useProblemText } from './problemText';
import styles from './states.module.css';

function picture(status: number) {
  if (status === 0) return <CloudOff />;
  if (status === 403) return <Lock />;
  if (status === 404) return <Missing />;
  return <Trouble />;
}

/** What went wrong in plain words, and the way out: no right, not found, offline or a fault. */
export function ErrorState({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useTranslation();
  const { title, hint } = useProblemText()(error);
  const problem = error instanceof ProblemError ? error.problem : undefined;
  const final = problem?.status === 403 || problem?.status === 404;
  return (
    <div className={styles.state} role="alert">
      {picture(problem?.status ?? 500)}
      <Typography.Title level={5}>{title}</Typography.Title>
      {hint && (
        <Typography.Paragraph type="secondary" className={styles.hint}>
          {hint}
        </Typography.Paragraph>
      )}
      {onRetry && !final && <Button onClick={onRetry}>{t('shared.retry')}</Button>}
    </div>
  );
}
