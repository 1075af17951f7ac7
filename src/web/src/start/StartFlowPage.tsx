import { ArrowLeftOutlined } from '@ant-design/icons';
import { Alert, Button, Flex, Result, Skeleton, Typography } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { useTranslation } from 'react-i18next';
import { startFlow } from '../api/commands';
import type { CatalogueFlow, FormData, Started } from '../api/contract';
import { ProblemError, type ProblemDetail } from '../api/problem';
import { catalogueQuery } from '../api/queries';
import { FormView } from '../form/FormView';
import type { FormHandle } from '../form/openForm';
import { EmptyState } from '../shared/EmptyState';
import { ErrorState } from '../shared/ErrorState';
import { useAsk } from '../shared/useAsk';
import styles from './Start.module.css';

function StartedResult({ started, onAgain }: { started: Started; onAgain: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const mine = started.firstTask?.mine ? started.firstTask.key : undefined;
  return (
    <Result
      status="success"
      title={t('start.started', { key: started.businessKey })}
      extra={[
        mine && (
          <Button key="task" type="primary" onClick={() => void navigate(`/inbox/todo/${mine}`)}>
            {t('start.openTask')}
          </Button>
        ),
        <Button key="see" onClick={() => void navigate(`/inbox/started/${started.processInstanceKey}`)}>
          {t('start.openInstance')}
        </Button>,
        <Button key="again" type="text" onClick={onAgain}>
          {t('start.again')}
        </Button>,
      ]}
    />
  );
}

function StartForm({ flow, onStarted }: { flow: CatalogueFlow; onStarted: (started: Started) => void }) {
  const { t } = useTranslation();
  const form = useRef<FormHandle>(null);
  const [problems, setProblems] = useState<ProblemDetail[]>([]);
  const start = useAsk({
    ask: (data: FormData) => startFlow(flow.processId, { startElementId: flow.startElementId, data }),
    refresh: () => [['inbox'], ['inbox-counts']],
    done: onStarted,
    failed: (error) => {
      if (!(error instanceof ProblemError) || !error.problem.problems?.length) return false;
      setProblems(form.current?.show(error.problem.problems) ?? error.problem.problems);
      form.current?.focusFirstError();
      return true;
    },
  });

  function submit() {
    setProblems([]);
    const checked = form.current?.submit() ?? { data: {}, valid: true };
    if (checked.valid) start.mutate(checked.data);
    else form.current?.focusFirstError();
  }

  return (
    <>
      {flow.form ? (
        <FormView ref={form} formKey={flow.form.key} schema={flow.form.schema} data={flow.form.data} />
      ) : (
        <Typography.Paragraph type="secondary">{t('start.noForm')}</Typography.Paragraph>
      )}
      {problems.length > 0 && (
        <Alert
          type="error"
          showIcon
          title={t('start.check')}
          description={problems.map((problem) => (
            <div key={problem.message}>{problem.message}</div>
          ))}
        />
      )}
      <Flex className={styles.submit}>
        <Button type="primary" loading={start.isPending} onClick={submit}>
          {t('start.submit')}
        </Button>
      </Flex>
    </>
  );
}

/** The start form of one flow. */
export function StartFlowPage() {
  const { t } = useTranslation();
  const { processId } = useParams();
  const catalogue = useQuery(catalogueQuery);
  const [started, setStarted] = useState<Started>();
  if (catalogue.isError)
    return <ErrorState error={catalogue.error} onRetry={() => void catalogue.refetch()} />;
  if (catalogue.isPending) return <Skeleton active className={styles.page} paragraph={{ rows: 8 }} />;
  const flow = catalogue.data.items.find((item) => item.processId === processId);
  if (!flow) return <EmptyState title={t('start.nothing.title')} hint={t('start.empty.hint')} />;
  return (
    <div className={`${styles.page} ${styles.form}`}>
      <Flex align="center" gap="small">
        <Link to="/start" aria-label={t('shared.back')}>
          <Button type="text" icon={<ArrowLeftOutlined />} tabIndex={-1} />
        </Link>
        <Typography.Title level={4} className={styles.title}>
          {flow.name}
        </Typography.Title>
        <Typography.Text type="secondary">{t('start.version', { n: flow.version })}</Typography.Text>
      </Flex>
      <Typography.Paragraph type="secondary">{flow.purpose}</Typography.Paragraph>
      {started ? (
        <StartedResult started={started} onAgain={() => setStarted(undefined)} />
      ) : (
        <StartForm flow={flow} onStarted={setStarted} />
      )}
    </div>
  );
}
