import { App, Button, Form, Input, InputNumber, Modal, Select, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sendSimulated } from '../api/commands';
import type { FormData, SimAction, SimField } from '../api/contract';
import { useAsk } from '../shared/useAsk';
import styles from './Simulation.module.css';

const colours = { customer: 'blue', platform: 'purple', carrier: 'cyan' } as const;

function FieldInput({ field, ...input }: { field: SimField }) {
  if (field.type === 'select') return <Select options={field.options ?? []} {...input} />;
  if (field.type === 'money') return <InputNumber<string> stringMode precision={2} prefix="¥" {...input} />;
  return <Input {...input} />;
}

interface ActionButtonProps {
  action: SimAction;
  orderNo: string;
  refundId?: string;
}

/** One thing that somebody outside could do; asks for what the message must carry. */
export function ActionButton({ action, orderNo, refundId }: ActionButtonProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<FormData>();
  const send = useAsk({
    ask: (fields: FormData) => sendSimulated({ action: action.id, orderNo, refundId, fields }),
    refresh: () => [['simulation'], ['inbox'], ['inbox-counts']],
    done: ({ startedInstanceKey }) => {
      setOpen(false);
      void message.success(t(startedInstanceKey ? 'simulation.startedOk' : 'simulation.sentOk'));
    },
  });
  const initial = Object.fromEntries(action.fields.map((field) => [field.name, field.value]));
  return (
    <>
      <Button
        size="small"
        loading={send.isPending}
        onClick={() => (action.fields.length > 0 ? setOpen(true) : send.mutate({}))}
      >
        <Tag color={colours[action.who]} variant="filled" className={styles.who}>
          {t(`simulation.who.${action.who}`)}
        </Tag>
        {action.name}
      </Button>
      {open && (
        <Modal
          open
          title={`${t(`simulation.who.${action.who}`)}：${action.name}`}
          okText={t('simulation.send')}
          cancelText={t('shared.cancel')}
          confirmLoading={send.isPending}
          onOk={() => form.submit()}
          onCancel={() => setOpen(false)}
        >
          <Form
            form={form}
            layout="vertical"
            initialValues={initial}
            onFinish={(values) => send.mutate(values)}
          >
            {action.fields.map((field) => (
              <Form.Item
                key={field.name}
                name={field.name}
                label={field.label}
                rules={[{ required: field.required, message: t('simulation.required') }]}
              >
                <FieldInput field={field} />
              </Form.Item>
            ))}
          </Form>
        </Modal>
      )}
    </>
  );
}
