import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { skipIncident } from '../api/commands';
import type { IncidentRow } from '../api/contract';
import { ReasonDialog } from '../shared/ReasonDialog';
import { useAsk } from '../shared/useAsk';

/** Going on without what failed, with the reason that the history keeps. */
export function SkipDialog({ row, onClose }: { row: IncidentRow; onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const skip = useAsk({
    ask: (note: string) => skipIncident(row.key, note),
    refresh: () => [['incidents'], ['instance', row.processInstanceKey]],
    done: () => {
      void message.success(t('incidents.skipped'));
      onClose();
    },
    failed: () => true,
  });
  return (
    <ReasonDialog
      title={t('incidents.skipTitle', { name: row.elementName })}
      hint={t('incidents.skipHint')}
      okText={t('incidents.skip')}
      danger
      pending={skip.isPending}
      error={skip.error}
      onOk={({ reason }) => skip.mutate(reason)}
      onCancel={onClose}
    />
  );
}
