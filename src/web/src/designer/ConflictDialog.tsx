import { Button, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import type { DraftFiles } from './useDraftFiles';

/** Two people saved the same draft: one chooses, and nothing gets lost either way. */
export function ConflictDialog({ files }: { files: DraftFiles }) {
  const { t } = useTranslation();
  return (
    <Modal
      open
      closable={false}
      title={t('designer.conflict.title')}
      footer={[
        <Button key="theirs" onClick={() => void files.takeTheirs()}>
          {t('designer.conflict.theirs')}
        </Button>,
        <Button key="mine" type="primary" onClick={() => void files.keepMine()}>
          {t('designer.conflict.mine')}
        </Button>,
      ]}
    >
      {t('designer.conflict.text')}
    </Modal>
  );
}
