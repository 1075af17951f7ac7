import { Modal, Typography } from 'antd';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Inbox.module.css';

const shortcuts = [
  ['J / K', 'move'],
  ['Enter', 'open'],
  ['C', 'claim'],
  ['E', 'complete'],
  ['R', 'return'],
  ['/', 'search'],
  ['?', 'help'],
] as const;

export function ShortcutHelp({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal open={open} title={t('inbox.keys.title')} footer={null} onCancel={onClose} width={360}>
      <dl className={styles.keys}>
        {shortcuts.map(([key, meaning]) => (
          <Fragment key={key}>
            <dt>
              <Typography.Text keyboard>{key}</Typography.Text>
            </dt>
            <dd>{t(`inbox.keys.${meaning}`)}</dd>
          </Fragment>
        ))}
      </dl>
    </Modal>
  );
}
