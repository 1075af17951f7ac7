import { Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FlowFile } from '../api/contract';
import { idPattern, newFile } from './newFiles';

interface AddFileDialogProps {
  kind: 'form' | 'dmn';
  taken: string[];
  onAdd: (file: FlowFile) => void;
  onClose: () => void;
}

export function AddFileDialog({ kind, taken, onAdd, onClose }: AddFileDialogProps) {
  const { t } = useTranslation();
  const [form] = Form.useForm<{ id: string }>();
  return (
    <Modal
      open
      title={t(`designer.addFile.${kind}Title`)}
      okText={t('shared.ok')}
      cancelText={t('shared.cancel')}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" onFinish={({ id }) => onAdd(newFile(kind, id))}>
        <Form.Item
          name="id"
          label={t('designer.addFile.id')}
          extra={t('designer.addFile.idHint')}
          rules={[
            { required: true, pattern: idPattern, message: t('designer.create.idInvalid') },
            {
              validator: (_, id?: string) =>
                taken.includes(`${id ?? ''}.${kind}`)
                  ? Promise.reject(new Error(t('designer.addFile.taken')))
                  : Promise.resolve(),
            },
          ]}
        >
          <Input autoFocus />
        </Form.Item>
      </Form>
    </Modal>
  );
}
