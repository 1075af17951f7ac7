import { EllipsisOutlined } from '@ant-design/icons';
import { Button, Dropdown, Tooltip, Typography } from 'antd';
import { useState, type ReactElement, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Outcome, Permission, TaskDetail } from '../api/contract';
import type { ProblemDetail } from '../api/problem';
import type { FormHandle } from '../form/openForm';
import { ReasonDialog } from '../shared/ReasonDialog';
import { exact } from '../shared/time';
import { ReassignDialog } from './ReassignDialog';
import type { Draft } from './useDraft';
import { useTaskCommands } from './useTaskCommands';
import styles from './Inbox.module.css';

interface TaskActionsProps {
  task: TaskDetail;
  form: RefObject<FormHandle | null>;
  draft: Draft;
  onProblems: (problems: ProblemDetail[]) => void;
  onGone: (next?: string) => void;
}

/** A button that says why it may not be pressed. */
function Explained({ permission, children }: { permission: Permission; children: ReactElement }) {
  if (permission.allowed || !permission.reason) return children;
  return <Tooltip title={permission.reason}>{children}</Tooltip>;
}

function outcomesOf(
  task: TaskDetail,
  plain: string,
): (Outcome | { id: undefined; name: string; primary: true })[] {
  return task.outcomes.length > 0 ? task.outcomes : [{ id: undefined, name: plain, primary: true }];
}

/** The bar below the form: outcomes first, helpers behind. */
export function TaskActions({ task, form, draft, onProblems, onGone }: TaskActionsProps) {
  const { t, i18n } = useTranslation();
  const [asking, setAsking] = useState<'reassign' | 'return'>();
  const commands = useTaskCommands(task, { form, draft, onProblems, onGone });
  const { can } = task;
  const amending = task.workItem?.kind === 'amend';
  const busy = commands.completing !== undefined;

  const more = [
    { key: 'reassign', label: t('inbox.reassign'), can: can.reassign, run: () => setAsking('reassign') },
    { key: 'release', label: t('inbox.release'), can: can.release, run: commands.release },
  ].filter((item) => item.can.allowed);

  return (
    <footer className={styles.actions}>
      {can.claim.allowed && (
        <Tooltip title="C">
          <Button
            type={can.complete.allowed ? 'default' : 'primary'}
            data-inbox-act="claim"
            loading={commands.claiming}
            onClick={commands.claim}
          >
            {t('inbox.claim')}
          </Button>
        </Tooltip>
      )}
      {can.accept.allowed && !can.claim.allowed && (
        <Button data-inbox-act="claim" loading={commands.claiming} onClick={commands.accept}>
          {t('inbox.accept')}
        </Button>
      )}
      {can.complete.allowed &&
        (amending ? (
          <Button type="primary" data-inbox-act="complete" loading={busy} onClick={() => commands.complete()}>
            {t('inbox.resubmit')}
          </Button>
        ) : (
          outcomesOf(task, t('inbox.complete')).map((outcome) => (
            <Button
              key={outcome.id ?? ''}
              type={outcome.primary ? 'primary' : 'default'}
              data-inbox-act={outcome.primary ? 'complete' : undefined}
              disabled={busy && commands.completing !== (outcome.id ?? '')}
              loading={commands.completing === (outcome.id ?? '')}
              onClick={() =>
                commands.complete(outcome.id ? { id: outcome.id, name: outcome.name } : undefined)
              }
            >
              {outcome.name}
            </Button>
          ))
        ))}
      <span className={styles.spring} />
      {draft.savedAt && !draft.failed && (
        <Typography.Text
          type="secondary"
          className={styles.small}
          title={exact(draft.savedAt, i18n.language)}
        >
          {t('inbox.draftSaved', { at: exact(draft.savedAt, i18n.language).slice(-8, -3) })}
        </Typography.Text>
      )}
      {draft.failed && <Typography.Text type="danger">{t('inbox.draftFailed')}</Typography.Text>}
      {can.draft.allowed && task.form && (
        <Button loading={draft.saving} onClick={() => void draft.save()}>
          {t('inbox.saveDraft')}
        </Button>
      )}
      {task.handoff && can.returnHandoff.allowed && (
        <Explained permission={can.returnHandoff}>
          <Button danger data-inbox-act="return" onClick={() => setAsking('return')}>
            {t('inbox.return')}
          </Button>
        </Explained>
      )}
      {more.length > 0 && (
        <Dropdown
          trigger={['click']}
          menu={{ items: more.map(({ key, label, run }) => ({ key, label, onClick: run })) }}
        >
          <Button icon={<EllipsisOutlined />} aria-label={t('inbox.more')} />
        </Dropdown>
      )}
      {asking === 'reassign' && (
        <ReassignDialog
          pending={commands.reassigning}
          onCancel={() => setAsking(undefined)}
          onOk={(values) => commands.reassign(values, () => setAsking(undefined))}
        />
      )}
      {asking === 'return' && (
        <ReasonDialog
          danger
          title={t('inbox.returnTitle')}
          hint={t('inbox.returnHint')}
          okText={t('inbox.return')}
          pending={commands.returning}
          onCancel={() => setAsking(undefined)}
          onOk={({ reason }) => commands.giveBack(reason, () => setAsking(undefined))}
        />
      )}
    </footer>
  );
}
