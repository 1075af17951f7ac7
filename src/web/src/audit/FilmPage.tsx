import { Skeleton } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { diagramQuery, eventsQuery, instanceQuery } from '../api/queries';
import { ErrorState } from '../shared/ErrorState';
import { InstanceWords } from '../shared/InstanceWords';
import { useFollow } from '../shell/LiveContext';
import { Film } from './Film';
import styles from './Audit.module.css';

/** The course of one instance, event by event. */
export function FilmPage() {
  const { key = '' } = useParams();
  const instance = useQuery(instanceQuery(key));
  const events = useQuery(eventsQuery(key));
  const diagram = useQuery(diagramQuery(key));
  useFollow('watch', key);
  const failed = [instance, events, diagram].find((query) => query.isError);
  if (failed) return <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />;
  if (!instance.data || !events.data || !diagram.data) {
    return <Skeleton active className={styles.page} paragraph={{ rows: 12 }} />;
  }
  return (
    <InstanceWords instanceKey={key}>
      <Film key={key} instance={instance.data} events={events.data.items} xml={diagram.data.xml} />
    </InstanceWords>
  );
}
