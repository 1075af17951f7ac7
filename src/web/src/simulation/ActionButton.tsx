import { App, Button, DatePicker, Form, Input, InputNumber, Modal, Select, Tag, Typography } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sendParty, sendSimulated } from '../api/commands';
import type { FormData, SimAction, SimField } from '../api/contract';
import { useAsk } from '../shared/useAsk';
import styles from './Simulation.module.css';

const colours = {
  customer: 'blue',
  platform: 'purple',
  carrier: 'cyan',
  supplier: 'gold',
  sms: 'green',
  colleague: 'default',
} as const;

interface TextInput {
  value?: string;
  onChange?: (value: string) => void;
}

function MomentInput({ value, onChange, ...input }: TextInput) {
  return (
    <DatePicker
      showTime={{ format: 'HH:mm' }}
      format="YYYY-MM-DD HH:mm"
      value={value ? dayjs(value) : null}
      onChange={(day: Dayjs | null) => onChange?.(day?.toISOString() ?? '')}
      {...input}
    />
  );
}

function LinesInput({ field, value, onChange, ...input }: TextInput & { field: SimField }) {
  const { t } = useTranslation();
  return (
    <>
      <Typography.Text type="secondary">
        {t('simulation.columns', { columns: field.options.map(({ label }) => label).join('，') })}
      </Typography.Text>
      <Input.TextArea
        autoSize={{ minRows: 2 }}
        value={value}
        onChange={(event) => onChange?.(event.target.value)}
        {...input}
      />
    </>
  );
}

function FieldInput({ field, ...input }: { field: SimField }) {
  if (field.type === 'select') return <Select options={field.options ?? []} {...input} />;
  if (field.type === 'money') return <InputNumber<string> stringMode precision={2} prefix="¥" {...input} />;
  if (field.type === 'lines') return <LinesInput field={field} {...input} />;
  if (field.type === 'moment') return <MomentInput {...input} />;
  return <Input {...input} />;
}

interface ActionButtonProps {
  action: SimAction;
  /** About an order of the shop … */
  orderNo?: string;
  refundId?: string;
  /** … or for an instance that waits; neither begins something. */
  subscriptionKey?: string;
}

/** One thing that somebody outside could do; asks for what the message must carry. */
export function ActionButton({ action, orderNo, refundId, subscriptionKey }: ActionButtonProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<FormData>();
  const send = useAsk({
    ask: (fields: FormData) =>
      orderNo
        ? sendSimulated({ action: action.id, orderNo, refundId, fields })
        : sendParty({ message: action.id, subscriptionKey, fields }),
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
