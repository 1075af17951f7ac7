import { Alert, Form, Input, Modal } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemText } from './problemText';
import styles from './ReasonDialog.module.css';

interface ReasonDialogProps {
  title: string;
  hint?: string;
  okText: string;
  danger?: boolean;
  /** More fields above the reason. */
  children?: ReactNode;
  pending: boolean;
  error?: unknown;
  onOk: (values: { reason: string } & Record<string, string>) => void;
  onCancel: () => void;
}

/** A question whose answer needs a reason: it goes into the history. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const [form] = Form.useForm();
  return (
    <Modal
      open
      title={props.title}
      okText={props.okText}
      cancelText={t('shared.cancel')}
      okButtonProps={{ danger: props.danger, loading: props.pending }}
      onOk={() => form.submit()}
      onCancel={props.onCancel}
    >
      {props.hint && <p>{props.hint}</p>}
      <Form form={form} layout="vertical" onFinish={props.onOk}>
        {props.children}
        <Form.Item
          name="reason"
          label={t('shared.reason')}
          extra={<span className={styles.hint}>{t('shared.reasonHint')}</span>}
          rules={[{ required: true, whitespace: true, message: t('shared.reasonRequired') }]}
        >
          <Input.TextArea autoFocus={!props.children} rows={3} maxLength={500} showCount />
        </Form.Item>
      </Form>
      {Boolean(props.error) && (
        <Alert
          type="error"
          showIcon
          title={problemText(props.error).title}
          description={problemText(props.error).hint}
        />
      )}
    </Modal>
  );
}
