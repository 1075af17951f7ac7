import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { PersonPicker } from '../shared/PersonPicker';
import { ReasonDialog } from '../shared/ReasonDialog';

interface ReassignDialogProps {
  pending: boolean;
  error?: unknown;
  onOk: (values: { to: string; reason: string }) => void;
  onCancel: () => void;
}

/** 转办: another colleague takes over fully; why, is compulsory. */
export function ReassignDialog({ pending, error, onOk, onCancel }: ReassignDialogProps) {
  const { t } = useTranslation();
  return (
    <ReasonDialog
      title={t('inbox.reassignTitle')}
      okText={t('inbox.reassign')}
      pending={pending}
      error={error}
      onOk={(values) => onOk({ to: values.to ?? '', reason: values.reason })}
      onCancel={onCancel}
    >
      <Form.Item
        name="to"
        label={t('inbox.reassignTo')}
        rules={[{ required: true, message: t('inbox.reassignToRequired') }]}
      >
        <PersonPicker />
      </Form.Item>
    </ReasonDialog>
  );
}
