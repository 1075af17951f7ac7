import { App, Button, Card, Collapse, Flex, Tag, Typography } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useTranslation } from 'react-i18next';
import { acceptHandoff, returnHandoff } from '../api/commands';
import type { HandoffRow, HandoffState } from '../api/contract';
import { Documents } from '../shared/Documents';
import { Due } from '../shared/Due';
import { PersonName } from '../shared/PersonName';
import { ReasonDialog } from '../shared/ReasonDialog';
import { RelativeTime } from '../shared/RelativeTime';
import { useAsk } from '../shared/useAsk';
import styles from './Handoffs.module.css';

const colours: Record<HandoffState, string> = {
  REQUESTED: 'warning',
  DELIVERED: 'processing',
  ACCEPTED: 'success',
  RETURNED: 'error',
  WITHDRAWN: 'default',
  UNDELIVERED: 'error',
};

function Actions({ row }: { row: HandoffRow }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [returning, setReturning] = useState(false);
  const refresh = () => [['handoffs'], ['inbox'], ['inbox-counts'], ['task', row.taskKey]];
  const accept = useAsk({
    ask: () => acceptHandoff(row.key),
    refresh,
    done: () => void message.success(t('handoffs.accepted', { name: row.elementName })),
  });
  const giveBack = useAsk({
    ask: (reason: string) => returnHandoff(row.key, reason),
    refresh,
    done: () => {
      setReturning(false);
      void message.success(t('handoffs.givenBack'));
    },
  });
  return (
    <Flex gap="small" align="center" wrap>
      {row.can.accept && (
        <Button
          type="primary"
          size="small"
          loading={accept.isPending}
          onClick={() => accept.mutate(undefined)}
        >
          {t('handoffs.accept')}
        </Button>
      )}
      {row.can.return && (
        <Button danger size="small" onClick={() => setReturning(true)}>
          {t('handoffs.return')}
        </Button>
      )}
      <Link to={`/inbox/todo/${row.taskKey}`}>{t('handoffs.openTask')}</Link>
      {returning && (
        <ReasonDialog
          danger
          title={t('handoffs.returnTitle', { name: row.elementName })}
          hint={t('handoffs.returnHint')}
          okText={t('handoffs.return')}
          pending={giveBack.isPending}
          onCancel={() => setReturning(false)}
          onOk={({ reason }) => giveBack.mutate(reason)}
        />
      )}
    </Flex>
  );
}

/** One hand-off: what, from whom to whom, how long against the agreed time, what goes with it. */
export function HandoffCard({ row, direction }: { row: HandoffRow; direction: 'in' | 'out' }) {
  const { t } = useTranslation();
  const waiting = row.state === 'REQUESTED' || row.state === 'DELIVERED';
  const things = row.documents.filter((d) => d.fields.length > 0 || d.files.length > 0);
  return (
    <Card size="small">
      <Flex vertical gap={6}>
        <Flex gap="small" align="center" wrap>
          <Typography.Text strong>{row.elementName}</Typography.Text>
          <Tag color={colours[row.state]}>{t(`handoffs.state.${row.state}`)}</Tag>
          {row.overdue && <Tag color="error">{t('handoffs.late')}</Tag>}
          <span className={styles.spring} />
          {waiting && <Due at={row.acceptBy} since={row.requestedAt} />}
        </Flex>
        <Typography.Text type="secondary">
          {row.processName} · {row.businessKey}
        </Typography.Text>
        <Typography.Text type="secondary">
          {direction === 'in' ? (
            <PersonName person={row.from.person} />
          ) : (
            [row.to.departmentName, row.to.positionName].filter(Boolean).join(' ')
          )}
          {' · '}
          {t('handoffs.requested')} <RelativeTime at={row.requestedAt} />
          {row.acceptedBy && ` · ${t('handoffs.acceptedBy', { name: row.acceptedBy.name })}`}
        </Typography.Text>
        {row.refersTo && <Typography.Text type="secondary">{t('handoffs.refersTo')}</Typography.Text>}
        {row.returnReason && (
          <Typography.Text type="danger">
            {t('handoffs.returned', { reason: row.returnReason })}
          </Typography.Text>
        )}
        {things.length > 0 && (
          <Collapse
            ghost
            size="small"
            className={styles.documents}
            items={things.map((documents, index) => ({
              key: index,
              label: documents.title || t('handoffs.documents'),
              children: <Documents documents={{ ...documents, title: '' }} />,
            }))}
          />
        )}
        <Actions row={row} />
      </Flex>
    </Card>
  );
}
