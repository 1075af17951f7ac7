import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { NamedValues } from '../shared/NamedValues';
import type { EvaluatedDecision } from './explanations';
import styles from './Audit.module.css';

/** A decision table as it was judged: the inputs, the rows that matched, what they gave. */
export function DecisionCard({ decision }: { decision: EvaluatedDecision }) {
  const { t } = useTranslation();
  const inputs = Object.fromEntries(
    decision.inputs.map((input) => [input.name ?? input.id ?? '', input.value]),
  );
  return (
    <div className={styles.why}>
      <Typography.Text strong>
        {t('audit.event.decision', { name: decision.name ?? decision.decisionId })}
      </Typography.Text>
      <Typography.Text type="secondary" className={styles.below}>
        {t('audit.event.inputs')}
      </Typography.Text>
      <NamedValues values={inputs} />
      {decision.matchedRules.length === 0 && (
        <Typography.Text type="warning">{t('audit.event.noMatch')}</Typography.Text>
      )}
      {decision.matchedRules.map((rule) => (
        <div key={rule.index}>
          <Typography.Text type="success">{t('audit.event.matched', { n: rule.index })}</Typography.Text>
          <NamedValues values={rule.outputs} />
        </div>
      ))}
    </div>
  );
}
