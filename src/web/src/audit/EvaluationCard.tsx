import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { JsonValue } from '../shared/JsonValue';
import { NamedValues } from '../shared/NamedValues';
import type { Evaluation } from './explanations';
import styles from './Audit.module.css';

/** An expression with the values that it read then, and its result. */
export function EvaluationCard({ evaluation }: { evaluation: Evaluation }) {
  const { t } = useTranslation();
  const { expression, read, result, warnings } = evaluation;
  const colour = result === true ? 'success' : result === false || result === null ? 'danger' : undefined;
  return (
    <div className={styles.why}>
      <Typography.Text className={styles.code}>{expression}</Typography.Text>
      {Object.keys(read).length > 0 && <NamedValues values={read} />}
      <Typography.Text type="secondary">{t('audit.event.result')} </Typography.Text>
      <JsonValue
        value={result === true ? t('shared.yes') : result === false ? t('shared.no') : result}
        type={colour}
      />
      {warnings?.map((warning) => (
        <Typography.Paragraph key={warning} type="warning">
          {warning}
        </Typography.Paragraph>
      ))}
    </div>
  );
}
