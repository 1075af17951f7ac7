import { Empty, Typography } from 'antd';
import type { ReactNode } from 'react';
import styles from './states.module.css';

/** Nothing here, and what to do next. */
export function EmptyState({ title, hint, action }: { title: string; hint?: string; action?: ReactNode }) {
  return (
    <div className={styles.state}>
      <Empty
        image={Empty.PRESENTED_IMAGE_SIMPLE}
        description={
          <>
            <Typography.Text>{title}</Typography.Text>
            {hint && (
              <Typography.Paragraph type="secondary" className={styles.hint}>
                {hint}
              </Typography.Paragraph>
            )}
          </>
        }
      >
        {action}
      </Empty>
    </div>
  );
}
