import { Flex, Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { InstanceState } from '../api/contract';
import { EmptyState } from '../shared/EmptyState';
import { exact } from '../shared/time';
import styles from './Audit.module.css';

interface Waiting {
  kind: 'task' | 'timer' | 'message' | 'handoff';
  name: string;
  detail?: string;
}

function useWaiting(state: InstanceState): Waiting[] {
  const { t, i18n } = useTranslation();
  const nameOf = (id: string) =>
    state.elements.find((element) => element.elementId === id)?.elementName ?? id;
  const holder = (task: InstanceState['tasks'][number]) =>
    (typeof task.assignee === 'string' ? task.assignee : task.assignee?.name) ?? task.candidates.join('、');
  return [
    ...state.tasks.map((task): Waiting => ({ kind: 'task', name: task.name, detail: holder(task) })),
    ...state.handoffs.map((h): Waiting => ({
      kind: 'handoff',
      name: `${h.from} → ${h.to}`,
      detail: t(`handoffs.state.${h.state}`),
    })),
    ...state.timers.map((timer): Waiting => ({
      kind: 'timer',
      name: nameOf(timer.elementId),
      detail: t('audit.waiting.until', { at: exact(timer.dueAt, i18n.language) }),
    })),
    ...state.subscriptions.map((s): Waiting => ({
      kind: 'message',
      name: s.messageName,
      detail: s.correlationKey ? t('audit.waiting.key', { key: s.correlationKey }) : undefined,
    })),
  ];
}

/** What the instance waits for at this moment: people, times, messages, hand-offs. */
export function WaitingList({ state }: { state: InstanceState }) {
  const { t } = useTranslation();
  const waiting = useWaiting(state);
  if (waiting.length === 0) return <EmptyState title={t('audit.waiting.none')} />;
  return waiting.map((item) => (
    <div key={`${item.kind} ${item.name} ${item.detail}`} className={styles.change}>
      <Flex gap="small" align="baseline">
        <Tag>{t(`audit.waiting.${item.kind}`)}</Tag>
        <span>
          {item.name}
          <Typography.Text type="secondary" className={styles.below}>
            {item.detail}
          </Typography.Text>
        </span>
      </Flex>
    </div>
  ));
}
