import { Typography } from 'antd';
import styles from './JsonValue.module.css';

/** Any value of a variable as short text; strings without quotes, structures as JSON. */
export function valueText(value: unknown): string {
  if (value === undefined) return '—';
  if (typeof value === 'string') return value;
  return JSON.stringify(value);
}

/** A value as it is, for those who may see raw variables. */
export function JsonValue({ value, type }: { value: unknown; type?: 'secondary' | 'success' | 'danger' }) {
  if (typeof value === 'object' && value !== null) {
    return (
      <Typography.Paragraph
        type={type}
        className={styles.block}
        ellipsis={{ rows: 4, expandable: 'collapsible' }}
      >
        {JSON.stringify(value, null, 2)}
      </Typography.Paragraph>
    );
  }
  return (
    <Typography.Text type={type} className={styles.text}>
      {valueText(value)}
    </Typography.Text>
  );
}
