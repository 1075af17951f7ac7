import { App, Button, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { batch } from '../api/commands';
import { useAsk } from '../shared/useAsk';
import { ReassignDialog } from './ReassignDialog';
import styles from './Inbox.module.css';

/** What can be done with several tasks at once. */
export function BatchBar({ keys, onDone }: { keys: string[]; onDone: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [reassigning, setReassigning] = useState(false);
  const run = useAsk({
    ask: batch,
    refresh: () => [['inbox'], ['inbox-counts'], ['task']],
    done: ({ results }) => {
      const failed = results.filter((result) => !result.ok);
      if (failed.length === 0) {
        void message.success(t('inbox.batch.allOk', { count: results.length }));
      } else {
        const reason = failed[0]?.problem?.detail ?? failed[0]?.problem?.title ?? '';
        void message.warning(
          t('inbox.batch.result', { ok: results.length - failed.length, failed: failed.length, reason }),
        );
      }
      onDone();
    },
  });
  const none = keys.length === 0;
  return (
    <div className={styles.actions}>
      <Typography.Text>{t('inbox.selected', { count: keys.length })}</Typography.Text>
      <span className={styles.spring} />
      <Button
        type="primary"
        disabled={none}
        loading={run.isPending}
        onClick={() => run.mutate({ action: 'claim', keys })}
      >
        {t('inbox.batch.claim')}
      </Button>
      <Button disabled={none} onClick={() => setReassigning(true)}>
        {t('inbox.batch.reassign')}
      </Button>
      <Button type="text" onClick={onDone}>
        {t('inbox.batch.cancel')}
      </Button>
      {reassigning && (
        <ReassignDialog
          pending={run.isPending}
          onCancel={() => setReassigning(false)}
          onOk={({ to, reason }) => run.mutate({ action: 'reassign', keys, to, reason })}
        />
      )}
    </div>
  );
}
