import { groupBy } from '../shared/groupBy';
import { Slider, Tooltip } from 'antd';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import type { EventView } from '../api/contract';
import { brief } from '../shared/time';
import { isAct } from './acts';
import styles from './Audit.module.css';

interface FilmLanesProps {
  events: EventView[];
  index: number;
  onIndex: (index: number) => void;
}

/** From so many events on, the marks are small, or they would run into one line. */
const crowded = 60;

interface LaneMark {
  event: EventView;
  index: number;
}

/** One row a person with what the person did; what followed by itself comes last. */
function lanesOf(events: EventView[]): [string, LaneMark[]][] {
  const marks = events.map((event, index) => ({ event, index }));
  const people = groupBy(
    marks.filter(({ event }) => isAct(event)),
    ({ event }) => event.actor.name,
  );
  const rest = marks.filter(({ event }) => !isAct(event));
  return [...people, ...(rest.length > 0 ? ([['', rest]] as [string, LaneMark[]][]) : [])];
}

const bad = /Incident(Created|Raised)|Overdue|Returned|Escalated|JobFailed/;

function classes(mark: LaneMark, index: number) {
  return [
    styles.mark,
    mark.index <= index && styles.passed,
    bad.test(mark.event.type) && styles.bad,
    mark.index === index && styles.current,
  ]
    .filter(Boolean)
    .join(' ');
}

/** The time line: a mark an event in the row of who did it, and a slider to drag. */
export function FilmLanes({ events, index, onIndex }: FilmLanesProps) {
  const { t, i18n } = useTranslation();
  const last = Math.max(events.length - 1, 1);
  return (
    <>
      <ul
        className={styles.lanes}
        aria-label={t('audit.film.lanes')}
        style={{ '--mark': events.length > crowded ? '6px' : '10px' } as CSSProperties}
      >
        {lanesOf(events).map(([name, marks]) => (
          <li key={name} className={styles.lane}>
            <span className={styles.laneName}>{name || t('audit.film.system')}</span>
            <span className={styles.track}>
              {marks.map((mark) => (
                <Tooltip
                  key={mark.event.seq}
                  title={`${brief(mark.event.at, i18n.language)} ${mark.event.title}`}
                  mouseEnterDelay={0.2}
                >
                  <button
                    type="button"
                    tabIndex={-1}
                    className={classes(mark, index)}
                    style={{ left: `${(100 * mark.index) / last}%` }}
                    aria-label={t('audit.film.step', { seq: mark.event.seq, title: mark.event.title })}
                    onClick={() => onIndex(mark.index)}
                  />
                </Tooltip>
              ))}
            </span>
          </li>
        ))}
      </ul>
      <div className={styles.slider}>
        <span />
        <Slider
          min={0}
          max={last}
          value={index}
          onChange={onIndex}
          tooltip={{ formatter: (at) => events[at ?? 0]?.title }}
          ariaLabelForHandle={t('audit.film.lanes')}
        />
      </div>
    </>
  );
}
