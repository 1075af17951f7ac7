import { Alert, Form, Input, Modal, Skeleton, Tag, Typography } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { diffDraft, publish } from '../api/commands';
import type { DraftChange, LintProblem } from '../api/contract';
import { ProblemError } from '../api/problem';
import { ErrorState } from '../shared/ErrorState';
import { useProblemText } from '../shared/problemText';
import { useAsk } from '../shared/useAsk';
import styles from './Designer.module.css';

interface PublishDialogProps {
  processId: string;
  flush: () => Promise<boolean>;
  problems: LintProblem[];
  onPublished: (version: number) => void;
  onClose: () => void;
}

const colours = { added: 'success', removed: 'error', changed: 'warning', layout: 'default' } as const;

function Changes({ changes }: { changes: DraftChange[] }) {
  const { t } = useTranslation();
  if (changes.length === 0) return <Typography.Paragraph>{t('designer.publish.none')}</Typography.Paragraph>;
  return (
    <ul className={styles.changes}>
      {changes.map((change) => (
        <li key={`${change.file} ${change.elementId ?? ''} ${change.text}`}>
          <Tag color={colours[change.kind]}>{t(`designer.publish.kind.${change.kind}`)}</Tag>
          <span>{change.text}</span>
        </li>
      ))}
    </ul>
  );
}

function PublishFailure({ error }: { error: unknown }) {
  const { title, hint } = useProblemText()(error);
  const problems = error instanceof ProblemError ? (error.problem.problems ?? []) : [];
  return (
    <Alert
      type="error"
      showIcon
      title={title}
      description={problems.length > 0 ? problems.map((p) => <div key={p.message}>{p.message}</div>) : hint}
    />
  );
}

/** What changed in words, who is affected, and a note without which nothing is published. */
export function PublishDialog({ processId, flush, problems, onPublished, onClose }: PublishDialogProps) {
  const { t } = useTranslation();
  const [form] = Form.useForm<{ note: string }>();
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  const diff = useQuery({
    queryKey: ['draft', processId, 'diff'],
    queryFn: async () => {
      await flush();
      return diffDraft(processId);
    },
    gcTime: 0,
    staleTime: 0,
  });
  const send = useAsk({
    ask: (note: string) => publish(processId, note),
    refresh: () => [['definitions'], ['catalogue']],
    done: ({ version }) => onPublished(version),
    failed: () => true,
  });
  return (
    <Modal
      open
      width={640}
      title={t('designer.publish.title')}
      okText={t('designer.publish.ok')}
      cancelText={t('shared.cancel')}
      confirmLoading={send.isPending}
      okButtonProps={{ disabled: errors > 0 || !diff.data }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {errors > 0 && <Alert type="error" showIcon title={t('designer.publish.blocked', { count: errors })} />}
      <Typography.Title level={5}>{t('designer.publish.changes')}</Typography.Title>
      {diff.isPending && <Skeleton active paragraph={{ rows: 4 }} />}
      {diff.isError && <ErrorState error={diff.error} onRetry={() => void diff.refetch()} />}
      {diff.data && <Changes changes={diff.data.changes} />}
      {diff.data && diff.data.running > 0 && (
        <Typography.Paragraph type="secondary">
          {t('designer.publish.affected', { count: diff.data.running })}
        </Typography.Paragraph>
      )}
      <Form form={form} layout="vertical" onFinish={({ note }) => send.mutate(note)}>
        <Form.Item
          name="note"
          label={t('designer.publish.note')}
          extra={t('designer.publish.noteHint')}
          rules={[{ required: true, whitespace: true, message: t('designer.publish.noteRequired') }]}
        >
          <Input.TextArea rows={3} maxLength={500} showCount />
        </Form.Item>
      </Form>
      {send.isError && <PublishFailure error={send.error} />}
    </Modal>
  );
}
