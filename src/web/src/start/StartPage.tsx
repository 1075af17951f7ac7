import { groupBy } from '../shared/groupBy';
import { SearchOutlined } from '@ant-design/icons';
import { Input, Skeleton, Typography } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CatalogueFlow } from '../api/contract';
import { catalogueQuery } from '../api/queries';
import { EmptyState } from '../shared/EmptyState';
import { ErrorState } from '../shared/ErrorState';
import { FlowCard } from './FlowCard';
import { useFavourites } from './useFavourites';
import styles from './Start.module.css';

function matches(flow: CatalogueFlow, text: string) {
  return flow.name.includes(text) || flow.purpose.includes(text) || flow.processId.includes(text);
}

/** The catalogue: every flow that the person may start, favourites first, then by department. */
export function StartPage() {
  const { t } = useTranslation();
  const catalogue = useQuery(catalogueQuery);
  const favourites = useFavourites();
  const [text, setText] = useState('');
  if (catalogue.isError)
    return <ErrorState error={catalogue.error} onRetry={() => void catalogue.refetch()} />;
  const all = catalogue.data?.items ?? [];
  const found = all.filter((flow) => matches(flow, text.trim()));
  const liked = found.filter((flow) => favourites.has(flow.processId));
  const groups: [string, CatalogueFlow[]][] = [...groupBy(found, (flow) => flow.departmentName)];
  if (liked.length > 0) groups.unshift([t('start.favourites'), liked]);

  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <Typography.Title level={4}>{t('start.title')}</Typography.Title>
        <Input
          allowClear
          className={styles.search}
          prefix={<SearchOutlined />}
          placeholder={t('start.search')}
          aria-label={t('start.search')}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </header>
      {catalogue.isPending && <Skeleton active paragraph={{ rows: 8 }} />}
      {catalogue.isSuccess && all.length === 0 && (
        <EmptyState title={t('start.empty.title')} hint={t('start.empty.hint')} />
      )}
      {all.length > 0 && found.length === 0 && (
        <EmptyState title={t('start.nothing.title')} hint={t('start.nothing.hint')} />
      )}
      {groups.map(([name, flows]) => (
        <section key={name}>
          <Typography.Title level={5} type="secondary">
            {name}
          </Typography.Title>
          <div className={styles.cards}>
            {flows.map((flow) => (
              <FlowCard
                key={flow.processId}
                flow={flow}
                favourite={favourites.has(flow.processId)}
                onFavourite={() => favourites.toggle(flow.processId)}
              />
            ))}
          </div>
        </section>
      ))}
    </div>
  );
}
