import { Skeleton } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useParams } from 'react-router';
import { diagramQuery, eventsQuery, instanceQuery, wordsQuery } from '../api/queries';
import { ErrorState } from '../shared/ErrorState';
import { WordsContext, wordsOf } from '../shared/WordsContext';
import { useFollow } from '../shell/LiveContext';
import { Film } from './Film';
import styles from './Audit.module.css';

/** The course of one instance, event by event. */
export function FilmPage() {
  const { key = '' } = useParams();
  const instance = useQuery(instanceQuery(key));
  const events = useQuery(eventsQuery(key));
  const diagram = useQuery(diagramQuery(key));
  const variables = useQuery(wordsQuery(key));
  // Without them the film runs all the same, with the variables' own names.
  const words = useMemo(() => wordsOf(variables.data?.items ?? []), [variables.data]);
  useFollow('watch', key);
  const failed = [instance, events, diagram].find((query) => query.isError);
  if (failed) return <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />;
  if (!instance.data || !events.data || !diagram.data) {
    return <Skeleton active className={styles.page} paragraph={{ rows: 12 }} />;
  }
  return (
    <WordsContext value={words}>
      <Film key={key} instance={instance.data} events={events.data.items} xml={diagram.data.xml} />
    </WordsContext>
  );
}
