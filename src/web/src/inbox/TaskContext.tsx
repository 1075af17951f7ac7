import { Descriptions, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { TaskDetail } from '../api/contract';
import { Documents } from '../shared/Documents';
import { OrderCard } from '../shared/OrderCard';
import { exact } from '../shared/time';
import styles from './Inbox.module.css';

type ContextField = TaskDetail['context']['fields'][number];

function ContextValue({ field }: { field: ContextField }) {
  const { i18n } = useTranslation();
  if (field.kind === 'datetime' && field.value) return <>{exact(field.value, i18n.language)}</>;
  return <>{field.value || '—'}</>;
}

/** Beside the form: what one needs to know of the case, none of it to be filled in. */
export function TaskContext({ task }: { task: TaskDetail }) {
  const { fields, title, order, documents } = task.context;
  if (fields.length === 0 && !order && documents.length === 0) return null;
  return (
    <aside className={styles.aside}>
      {fields.length > 0 && (
        <section className={styles.card}>
          {title && <Typography.Title level={5}>{title}</Typography.Title>}
          <Descriptions
            size="small"
            column={1}
            items={fields.map((field) => ({
              key: field.label,
              label: field.label,
              children: <ContextValue field={field} />,
            }))}
          />
        </section>
      )}
      {documents.map((handed) => (
        <Documents key={handed.title} documents={handed} />
      ))}
      {order && <OrderCard order={order} />}
    </aside>
  );
}
