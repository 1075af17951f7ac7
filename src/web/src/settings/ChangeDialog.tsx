import { App, Button, Form, Input, InputNumber, Modal, Select, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import { changeParameter } from '../api/commands';
import type { Parameter } from '../api/contract';
import { useAsk } from '../shared/useAsk';

interface Change {
  value: unknown;
  note: string;
}

interface ValueInputProps {
  parameter: Parameter;
  value?: unknown;
  onChange?: (value: unknown) => void;
  id?: string;
}

const numbers = ['number', 'integer', 'money', 'percent'];

function ValueInput({ parameter, value, onChange, id }: ValueInputProps) {
  const { type, choices, min, max, unit } = parameter;
  if (type === 'flag') return <Switch id={id} checked={value === true} onChange={onChange} />;
  if (choices.length > 0)
    return (
      <Select
        id={id}
        value={value as string}
        options={choices.map((choice) => ({ value: choice as string, label: String(choice) }))}
        onChange={onChange}
      />
    );
  if (numbers.includes(type))
    return (
      <InputNumber
        id={id}
        value={value as number}
        min={min ?? undefined}
        max={max ?? undefined}
        precision={type === 'integer' ? 0 : undefined}
        suffix={unit}
        style={{ width: '100%' }}
        onChange={onChange}
      />
    );
  if (type === 'list')
    return (
      <Input.TextArea
        id={id}
        autoSize={{ minRows: 3 }}
        value={Array.isArray(value) ? value.map(String).join('\n') : ''}
        onChange={(event) => onChange?.(event.target.value.split('\n'))}
      />
    );
  return <Input id={id} value={value as string} onChange={(event) => onChange?.(event.target.value)} />;
}

/** Sets a parameter, with the reason that its history keeps. */
export function ChangeDialog({ parameter, onClose }: { parameter: Parameter; onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [form] = Form.useForm<Change>();
  const change = useAsk({
    ask: ({ value, note }: Change) =>
      changeParameter(parameter.name, { value, note, expectedVersion: parameter.version }),
    refresh: () => [['parameters']],
    done: () => {
      void message.success(t('settings.saved'));
      onClose();
    },
  });
  const hint =
    parameter.type === 'duration' || parameter.type === 'list' ? t(`settings.${parameter.type}`) : undefined;
  function save({ value, note }: Change) {
    const clean = Array.isArray(value) ? value.map((line) => String(line).trim()).filter(Boolean) : value;
    change.mutate({ value: clean, note });
  }
  async function reset() {
    const { note } = await form.validateFields(['note']);
    change.mutate({ value: null, note: note as string });
  }
  return (
    <Modal
      open
      title={parameter.label}
      okText={t('settings.save')}
      cancelText={t('shared.cancel')}
      confirmLoading={change.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
      footer={(_, { OkBtn, CancelBtn }) => (
        <>
          {!parameter.isDefault && (
            <Button style={{ float: 'inline-start' }} onClick={() => void reset()}>
              {t('settings.reset')}
            </Button>
          )}
          <CancelBtn />
          <OkBtn />
        </>
      )}
    >
      {parameter.description && <p>{parameter.description}</p>}
      <Form form={form} layout="vertical" initialValues={{ value: parameter.value }} onFinish={save}>
        <Form.Item
          name="value"
          label={t('settings.value')}
          extra={hint}
          rules={[{ required: true, message: t('settings.required') }]}
        >
          <ValueInput parameter={parameter} />
        </Form.Item>
        <Form.Item
          name="note"
          label={t('settings.note')}
          rules={[{ required: true, whitespace: true, message: t('settings.required') }]}
        >
          <Input.TextArea maxLength={2000} autoSize={{ minRows: 2 }} placeholder={t('settings.noteHint')} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
