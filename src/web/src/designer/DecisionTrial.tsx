import { useMutation, useQuery } from '@tanstack/react-query';
import { Alert, Button, Form, Select, Skeleton, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { tryDecision } from '../api/commands';
import type { FlowFile } from '../api/contract';
import { ErrorState } from '../shared/ErrorState';
import { outputLabels, variableLabels } from './fileTitles';
import { TrialField } from './TrialField';
import { TrialResult } from './TrialResult';
import { trialRequest, type TrialValues } from './trialRequest';
import styles from './DecisionTrial.module.css';

interface DecisionTrialProps {
  files: FlowFile[];
  file: FlowFile;
  /** The rows that matched, to be marked in the table. */
  onMatched: (ruleIds: string[]) => void;
}

/** Beside a table: an input row to try it, evaluated by the server from the draft as it stands. */
export function DecisionTrial({ files, file, onMatched }: DecisionTrialProps) {
  const { t, i18n } = useTranslation();
  const [form] = Form.useForm<TrialValues>();
  const [chosen, setChosen] = useState<string>();
  const known = useQuery({
    queryKey: ['decisions', i18n.language, file.name, file.content],
    queryFn: () => tryDecision(trialRequest(files, file.name, undefined, [], {})),
    placeholderData: (previous) => previous,
  });
  const decisions = known.data?.decisions ?? [];
  const decision = decisions.find((one) => one.id === chosen) ?? decisions.at(-1);
  const attempt = useMutation({
    mutationFn: (values: TrialValues) =>
      tryDecision(trialRequest(files, file.name, decision?.id, decision?.fields ?? [], values)),
    onSuccess: (answer) =>
      onMatched(answer.result?.steps.flatMap((step) => step.rules.map((rule) => rule.ruleId)) ?? []),
  });

  function clear() {
    form.resetFields();
    attempt.reset();
    onMatched([]);
  }

  function choose(id: string) {
    clear();
    setChosen(id);
  }

  // Where a column computes with variables, these go by what the forms call them.
  const labels = variableLabels(files);
  const problems = attempt.data?.problems ?? known.data?.problems ?? [];
  return (
    <aside className={styles.panel} aria-label={t('designer.trial.title')}>
      <Typography.Title level={5}>{t('designer.trial.title')}</Typography.Title>
      <Typography.Paragraph type="secondary">{t('designer.trial.hint')}</Typography.Paragraph>
      {known.isPending && <Skeleton active paragraph={{ rows: 4 }} />}
      {known.isError && <ErrorState error={known.error} onRetry={() => void known.refetch()} />}
      {problems.map((problem) => (
        <Alert
          key={`${problem.code} ${problem.elementId ?? problem.field ?? ''} ${problem.message}`}
          className={styles.problem}
          type={problem.severity === 'error' ? 'error' : 'warning'}
          title={problem.field ? `${problem.field}：${problem.message}` : problem.message}
        />
      ))}
      {known.data && !decision && problems.length > 0 && (
        <Typography.Text type="danger">{t('designer.trial.broken')}</Typography.Text>
      )}
      {decision && (
        <Form form={form} layout="vertical" onFinish={(values) => attempt.mutate(values)}>
          {decisions.length > 1 && (
            <Form.Item label={t('designer.trial.decision')}>
              <Select
                value={decision.id}
                options={decisions.map((one) => ({ value: one.id, label: one.name }))}
                onChange={choose}
              />
            </Form.Item>
          )}
          {decision.fields.length === 0 && (
            <Typography.Paragraph>{t('designer.trial.noFields')}</Typography.Paragraph>
          )}
          {decision.fields.map((field) => (
            <Form.Item
              key={field.path}
              name={[field.path]}
              label={field.label === field.path ? (labels.get(field.path) ?? field.path) : field.label}
              className={styles.field}
            >
              <TrialField field={field} />
            </Form.Item>
          ))}
          <div className={styles.buttons}>
            <Button type="primary" htmlType="submit" loading={attempt.isPending}>
              {t('designer.trial.run')}
            </Button>
            <Button onClick={clear}>{t('designer.trial.clear')}</Button>
          </div>
        </Form>
      )}
      {attempt.isError && <ErrorState error={attempt.error} />}
      {attempt.data?.result && <TrialResult result={attempt.data.result} labels={outputLabels(file)} />}
    </aside>
  );
}
