import { Alert, Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { TriedDecision } from '../api/contract';
import styles from './DecisionTrial.module.css';

/** What came out: for each decision on the way the rows that matched, last the result. */
export function TrialResult({ result }: { result: TriedDecision }) {
  const { t } = useTranslation();
  return (
    <div className={styles.result} role="status">
      {result.failure && (
        <Alert type="error" showIcon title={t('designer.trial.stops', { reason: result.failure })} />
      )}
      {result.steps.map((step) => (
        <div key={step.decisionId} className={styles.step}>
          <Typography.Text strong>{step.name}</Typography.Text>
          <div>
            {step.rules.length === 0 ? (
              <Tag>{t('designer.trial.none')}</Tag>
            ) : (
              <Tag color="success">
                {t('designer.trial.matched', { rules: step.rules.map((rule) => rule.index).join('、') })}
              </Tag>
            )}
          </div>
          <Typography.Text code className={styles.value}>
            {step.output}
          </Typography.Text>
        </div>
      ))}
      {result.warnings.map((warning) => (
        <Alert key={warning} type="warning" title={warning} />
      ))}
    </div>
  );
}
