import { Button, Card, Flex, Skeleton, Tag, Typography } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Parameter } from '../api/contract';
import { parametersQuery } from '../api/queries';
import { EmptyState } from '../shared/EmptyState';
import { ErrorState } from '../shared/ErrorState';
import { groupBy } from '../shared/groupBy';
import { PersonName } from '../shared/PersonName';
import { RelativeTime } from '../shared/RelativeTime';
import { ChangeDialog } from './ChangeDialog';
import { HistoryDialog } from './HistoryDialog';
import styles from './Settings.module.css';
import { limitsText, valueText } from './valueText';

function ParameterRow({ parameter }: { parameter: Parameter }) {
  const { t } = useTranslation();
  const [dialog, setDialog] = useState<'change' | 'history'>();
  const [last] = parameter.history;
  const close = () => setDialog(undefined);
  return (
    <div className={styles.row}>
      <div>
        <Typography.Text strong>{parameter.label}</Typography.Text>
        {parameter.description && (
          <Typography.Text type="secondary" className={styles.below}>
            {parameter.description}
          </Typography.Text>
        )}
      </div>
      <div>
        <Typography.Text className={styles.value}>{valueText(parameter.value, parameter, t)}</Typography.Text>{' '}
        {parameter.isDefault && <Tag>{t('settings.isDefault')}</Tag>}
        {!parameter.withinLimits && <Tag color="warning">{t('settings.outside')}</Tag>}
        <Typography.Text type="secondary" className={styles.below}>
          {[
            `${t('settings.default')} ${valueText(parameter.default, parameter, t)}`,
            `${t('settings.limits')} ${limitsText(parameter, t)}`,
          ].join(' · ')}
        </Typography.Text>
      </div>
      <div>
        {last ? (
          <>
            <PersonName person={last.by} /> <RelativeTime at={last.at} />
            <Typography.Text type="secondary" className={styles.below}>
              {last.note}
            </Typography.Text>
          </>
        ) : (
          <Typography.Text type="secondary">{t('settings.never')}</Typography.Text>
        )}
      </div>
      <Flex gap="small" justify="end">
        <Button size="small" onClick={() => setDialog('history')}>
          {t('settings.history')}
        </Button>
        {parameter.can.change && (
          <Button size="small" type="primary" ghost onClick={() => setDialog('change')}>
            {t('settings.change')}
          </Button>
        )}
      </Flex>
      {dialog === 'change' && <ChangeDialog parameter={parameter} onClose={close} />}
      {dialog === 'history' && <HistoryDialog parameter={parameter} onClose={close} />}
    </div>
  );
}

/** The limits that flows judge by, with their history; whoever owns one may change it. */
export function SettingsPage() {
  const { t } = useTranslation();
  const parameters = useQuery(parametersQuery);
  const groups = groupBy(parameters.data?.items ?? [], (item) => item.group ?? t('settings.other'));
  return (
    <div className={styles.page}>
      <Typography.Title level={4} className={styles.title}>
        {t('settings.title')}
      </Typography.Title>
      <Typography.Paragraph type="secondary">{t('settings.lead')}</Typography.Paragraph>
      {parameters.isPending && <Skeleton active paragraph={{ rows: 8 }} />}
      {parameters.isError && (
        <ErrorState error={parameters.error} onRetry={() => void parameters.refetch()} />
      )}
      {parameters.data?.items.length === 0 && <EmptyState title={t('settings.empty')} />}
      {[...groups].map(([group, items]) => (
        <Card key={group} size="small" title={group} className={styles.group}>
          {items.map((parameter) => (
            <ParameterRow key={parameter.name} parameter={parameter} />
          ))}
        </Card>
      ))}
    </div>
  );
}
