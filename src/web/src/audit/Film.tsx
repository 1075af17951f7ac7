import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { EventView, InstanceView } from '../api/contract';
import { stateQuery } from '../api/queries';
import { DiagramViewer } from '../diagram/DiagramViewer';
import { FilmControls } from './FilmControls';
import { FilmHeader } from './FilmHeader';
import { FilmLanes } from './FilmLanes';
import { FilmPanel } from './FilmPanel';
import { filmMarks } from './filmMarks';
import { useFilm } from './useFilm';
import styles from './Audit.module.css';

interface FilmProps {
  instance: InstanceView;
  events: EventView[];
  xml: string;
}

/** Diagram on top, time line below, what happened at the right; one position governs them all. */
export function Film({ instance, events, xml }: FilmProps) {
  const film = useFilm(instance.key, events);
  const state = useQuery({
    ...stateQuery(instance.key, film.event?.seq ?? 0),
    placeholderData: keepPreviousData,
  });
  const marks = useMemo(() => filmMarks(state.data, film.event), [state.data, film.event]);
  return (
    <div className={styles.film}>
      <FilmHeader instance={instance} />
      <div className={styles.stage}>
        <DiagramViewer
          xml={xml}
          marks={marks}
          follow={film.event?.elementId ?? undefined}
          onSelect={film.goToElement}
        />
      </div>
      <div className={styles.timeline}>
        <FilmControls film={film} />
        <FilmLanes events={events} index={film.index} onIndex={film.go} />
      </div>
      <aside className={styles.panel}>
        <FilmPanel event={film.event} state={state.data} error={state.error} raw={instance.rawVariables} />
      </aside>
    </div>
  );
}
