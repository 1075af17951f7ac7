import { Alert, Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { TriedDecision } from '../api/contract';
import { TrialOutput } from './TrialOutput';
import styles from './DecisionTrial.module.css';

interface TrialResultProps {
  result: TriedDecision;
  /** Names of the columns by their variables. */
  labels: Map<string, string>;
}

/** What came out: for each decision on the way the rows that matched, last the result. */
export function TrialResult({ result, labels }: TrialResultProps) {
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
          <TrialOutput output={step.output} labels={labels} />
        </div>
      ))}
      {result.warnings.map((warning) => (
        <Alert key={warning} type="warning" title={warning} />
      ))}
    </div>
  );
}
