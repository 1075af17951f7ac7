import { Typography } from 'antd';

/** Any value of a variable as short text; strings without quotes, structures as JSON. */
export function valueText(value: unknown): string {
  if (value === undefined) return '—';
  if (typeof value === 'string') return value;
  return JSON.stringify(value);
}

/** A value as it is, for those who may see raw variables. */
export function JsonValue({ value, type }: { value: unknown; type?: 'secondary' | 'success' | 'danger' }) {
  if (typeof value === 'object' && value !== null) {
    const text = JSON.stringify(value, null, 2);
    return (
      <Typography.Paragraph
        type={type}
        ellipsis={{ rows: 4, expandable: 'collapsible' }}
        style={{ margin: 0 }}
      >
        <code style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{text}</code>
      </Typography.Paragraph>
    );
  }
  return (
    <Typography.Text type={type} style={{ overflowWrap: 'anywhere' }}>
      {valueText(value)}
    </Typography.Text>
  );
}
