import { Alert, App, Form, Input, InputNumber, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { retryIncident } from '../api/commands';
import type { FormData, IncidentRow } from '../api/contract';
import { useProblemText } from '../shared/problemText';
import { useAsk } from '../shared/useAsk';

function parseObject(text: string | undefined): FormData | undefined {
  if (!text?.trim()) return {};
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as FormData)
      : undefined;
  } catch {
    return undefined;
  }
}

/** Retrying, with variables put right if that was the cause. */
export function RetryDialog({ row, onClose }: { row: IncidentRow; onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const problemText = useProblemText();
  const [form] = Form.useForm<{ variables?: string; retries: number }>();
  const retry = useAsk({
    ask: ({ variables, retries }: { variables?: string; retries: number }) =>
      retryIncident(row.key, {
        variables: parseObject(variables),
        retries: row.jobKey ? retries : undefined,
      }),
    refresh: () => [['incidents'], ['instance', row.processInstanceKey]],
    done: (changed) => {
      if (changed.state === 'RESOLVED') void message.success(t('incidents.done'));
      else void message.warning(t('incidents.again'));
      onClose();
    },
    failed: () => true,
  });
  return (
    <Modal
      open
      title={t('incidents.retryTitle', { name: row.elementName })}
      okText={t('incidents.retry')}
      cancelText={t('shared.cancel')}
      confirmLoading={retry.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>{t('incidents.retryHint')}</p>
      <Form
        form={form}
        layout="vertical"
        initialValues={{ retries: 3 }}
        onFinish={(values) => retry.mutate(values)}
      >
        <Form.Item
          name="variables"
          label={t('incidents.variables')}
          rules={[
            {
              validator: (_, text?: string) =>
                parseObject(text)
                  ? Promise.resolve()
                  : Promise.reject(new Error(t('incidents.variablesInvalid'))),
            },
          ]}
        >
          <Input.TextArea rows={4} placeholder={'{ "agreedAmount": 168.00 }'} />
        </Form.Item>
        {row.jobKey && (
          <Form.Item name="retries" label={t('incidents.retries')}>
            <InputNumber min={1} max={10} />
          </Form.Item>
        )}
      </Form>
      {retry.isError && (
        <Alert
          type="error"
          showIcon
          title={problemText(retry.error).title}
          description={problemText(retry.error).hint}
        />
      )}
    </Modal>
  );
}
