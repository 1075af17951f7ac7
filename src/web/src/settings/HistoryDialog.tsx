import { Modal, Timeline, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Parameter } from '../api/contract';
import { EmptyState } from '../shared/EmptyState';
import { PersonName } from '../shared/PersonName';
import { exact } from '../shared/time';
import { valueText } from './valueText';

/** Who changed a parameter when, and why; newest first. */
export function HistoryDialog({ parameter, onClose }: { parameter: Parameter; onClose: () => void }) {
  const { t, i18n } = useTranslation();
  return (
    <Modal open footer={null} title={parameter.label} onCancel={onClose}>
      {parameter.history.length === 0 && <EmptyState title={t('settings.noHistory')} />}
      <Timeline
        items={parameter.history.map((entry) => ({
          key: entry.version,
          content: (
            <>
              <Typography.Text strong>
                {t('settings.from', {
                  before: valueText(entry.previous, parameter, t),
                  after:
                    entry.value === null ? t('settings.backToDefault') : valueText(entry.value, parameter, t),
                })}
              </Typography.Text>
              <div>{entry.note}</div>
              <Typography.Text type="secondary">
                <PersonName person={entry.by} /> · {exact(entry.at, i18n.language)}
              </Typography.Text>
            </>
          ),
        }))}
      />
    </Modal>
  );
}
