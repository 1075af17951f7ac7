import { Descriptions, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { valueText } from '../shared/JsonValue';
import styles from './DecisionTrial.module.css';

interface TrialOutputProps {
  /** JSON text. */
  output: string;
  /** Names of the columns by their variables. */
  labels: Map<string, string>;
}

/** A result as a person reads it: its columns one below the other, whatever has no columns as it is. */
export function TrialOutput({ output, labels }: TrialOutputProps) {
  const { t } = useTranslation();
  const value: unknown = JSON.parse(output);
  const said = (part: unknown) =>
    typeof part === 'boolean' ? t(part ? 'designer.trial.yes' : 'designer.trial.no') : valueText(part);
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    return (
      <Typography.Text code className={styles.value}>
        {said(value)}
      </Typography.Text>
    );
  }
  return (
    <Descriptions
      size="small"
      column={1}
      items={Object.entries(value).map(([name, part]) => ({
        key: name,
        label: labels.get(name) ?? name,
        children: <span className={styles.value}>{said(part)}</span>,
      }))}
    />
  );
}
