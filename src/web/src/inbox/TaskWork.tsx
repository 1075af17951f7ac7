import { Alert, Typography } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskDetail } from '../api/contract';
import type { ProblemDetail } from '../api/problem';
import { FormView } from '../form/FormView';
import type { FormHandle } from '../form/openForm';
import { TaskActions } from './TaskActions';
import { TaskContext } from './TaskContext';
import { useDraft } from './useDraft';
import styles from './Inbox.module.css';

/**
 * The values a form is opened with. They are taken once per task and way of working on it: a refresh of the task in
 * the background must not wipe out what somebody is typing.
 */
function useOpeningValues(task: TaskDetail, editable: boolean) {
  const identity = `${task.key} ${task.workItem?.key ?? ''} ${editable}`;
  const take = () => ({
    identity,
    schema: task.form?.schema,
    data: { ...task.form?.data, ...(editable ? task.draft?.data : undefined) },
  });
  const [values, setValues] = useState(take);
  if (values.identity === identity) return values;
  const next = take();
  setValues(next);
  return next;
}

/** The form with what belongs beside it, and the buttons that end the step. */
export function TaskWork({ task, onGone }: { task: TaskDetail; onGone: (next?: string) => void }) {
  const { t } = useTranslation();
  const form = useRef<FormHandle>(null);
  const [problems, setProblems] = useState<ProblemDetail[]>([]);
  const editable = task.can.complete.allowed;
  const opening = useOpeningValues(task, editable);
  const draft = useDraft(task, form);
  const open = task.state === 'CREATED' || task.state === 'CREATING';

  return (
    <div className={styles.work}>
      <div className={styles.body}>
        <div className={styles.formColumn}>
          {task.workItem?.kind === 'amend' && (
            <Alert
              type="warning"
              showIcon
              title={t('inbox.returnedReason')}
              description={task.workItem.reason}
              className={styles.purpose}
            />
          )}
          {open && !editable && task.can.complete.reason && (
            <Alert type="info" showIcon title={task.can.complete.reason} className={styles.purpose} />
          )}
          {task.documentation && (
            <Typography.Paragraph className={styles.purpose}>{task.documentation}</Typography.Paragraph>
          )}
          {opening.schema ? (
            <FormView
              key={opening.identity}
              ref={form}
              formKey={task.form?.key ?? ''}
              taskKey={task.key}
              schema={opening.schema}
              data={opening.data}
              readOnly={!editable}
              processInstanceKey={task.processInstanceKey}
              onChange={draft.changed}
            />
          ) : (
            <Typography.Text type="secondary">{t('form.empty')}</Typography.Text>
          )}
          {problems.length > 0 && (
            <Alert
              type="error"
              showIcon
              title={t('inbox.check')}
              description={problems.map((problem) => (
                <div key={problem.message}>{problem.message}</div>
              ))}
            />
          )}
        </div>
        <TaskContext task={task} />
      </div>
      {open && <TaskActions task={task} form={form} draft={draft} onProblems={setProblems} onGone={onGone} />}
    </div>
  );
}
