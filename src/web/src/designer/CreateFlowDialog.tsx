import { Alert, Form, Input, Modal } from 'antd';
import { useNavigate } from 'react-router';
import { useTranslation } from 'react-i18next';
import { createFlow } from '../api/commands';
import { useProblemText } from '../shared/problemText';
import { useAsk } from '../shared/useAsk';
import { idPattern } from './newFiles';

interface NewFlow {
  processId: string;
  name: string;
}

export function CreateFlowDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const problemText = useProblemText();
  const [form] = Form.useForm<NewFlow>();
  const create = useAsk({
    ask: createFlow,
    refresh: () => [['definitions']],
    done: (draft) => void navigate(`/flows/${draft.processId}`),
    failed: () => true,
  });
  return (
    <Modal
      open
      title={t('designer.create.title')}
      okText={t('shared.ok')}
      cancelText={t('shared.cancel')}
      confirmLoading={create.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" onFinish={(flow) => create.mutate(flow)}>
        <Form.Item
          name="processId"
          label={t('designer.create.id')}
          extra={t('designer.create.idHint')}
          rules={[{ required: true, pattern: idPattern, message: t('designer.create.idInvalid') }]}
        >
          <Input autoFocus />
        </Form.Item>
        <Form.Item
          name="name"
          label={t('designer.create.name')}
          rules={[{ required: true, whitespace: true, message: t('designer.create.nameRequired') }]}
        >
          <Input />
        </Form.Item>
      </Form>
      {create.isError && (
        <Alert
          type="error"
          showIcon
          title={problemText(create.error).title}
          description={problemText(create.error).hint}
        />
      )}
    </Modal>
  );
}
