import { Flex, Skeleton, Timeline, Typography } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { HistoryItem } from '../api/contract';
import { historyQuery } from '../api/queries';
import { EmptyState } from '../shared/EmptyState';
import { ErrorState } from '../shared/ErrorState';
import { PersonName } from '../shared/PersonName';
import { RelativeTime } from '../shared/RelativeTime';
import { usePlainText } from '../shared/usePlainText';
import { useFollow } from '../shell/LiveContext';

function HistoryEntry({ item }: { item: HistoryItem }) {
  const { t } = useTranslation();
  const plain = usePlainText();
  const outcome = typeof item.outcome === 'object' ? item.outcome?.name : item.outcome;
  return (
    <Flex vertical gap={2}>
      <Typography.Text>{item.text}</Typography.Text>
      <Typography.Text type="secondary">
        {item.actor ? <PersonName person={item.actor} /> : t('instance.history.system')}
        {item.onBehalfOf && ` ${t('instance.history.onBehalf', { name: item.onBehalfOf.name })}`}
        {' · '}
        <RelativeTime at={item.at} />
      </Typography.Text>
      {outcome && <Typography.Text>{t('instance.history.outcome', { outcome })}</Typography.Text>}
      {item.comment && <Typography.Text type="secondary">“{item.comment}”</Typography.Text>}
      {item.fields?.map((field) => (
        <Typography.Text key={field.label} type="secondary">
          {field.label}：{plain(field.value)}
        </Typography.Text>
      ))}
    </Flex>
  );
}

const colours: Record<string, string> = {
  incident: 'red',
  returned: 'orange',
  overdue: 'orange',
  completed: 'green',
};

/** What happened, in sentences, newest first. */
export function InstanceHistory({ instanceKey }: { instanceKey: string }) {
  const { t } = useTranslation();
  const history = useQuery(historyQuery(instanceKey));
  useFollow('watch', instanceKey);
  if (history.isError) return <ErrorState error={history.error} onRetry={() => void history.refetch()} />;
  if (history.isPending) return <Skeleton active paragraph={{ rows: 6 }} />;
  if (history.data.items.length === 0) return <EmptyState title={t('instance.history.empty')} />;
  return (
    <Timeline
      items={history.data.items.toReversed().map((item, index) => ({
        key: `${item.at} ${index}`,
        color: colours[item.kind] ?? (item.actor ? 'blue' : 'gray'),
        content: <HistoryEntry item={item} />,
      }))}
    />
  );
}
