import { Tabs, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { EventView, InstanceState } from '../api/contract';
import { ErrorState } from '../shared/ErrorState';
import { EventDetail } from './EventDetail';
import { VariableList } from './VariableList';
import { WaitingList } from './WaitingList';
import styles from './Audit.module.css';

interface FilmPanelProps {
  event?: EventView;
  state?: InstanceState;
  /** Why there is no state. */
  error?: unknown;
  /** Whether the person may see variables as they are; others see only what forms showed. */
  raw: boolean;
}

/** Beside the film: what happened in this event, the variables at this moment, and what waits. */
export function FilmPanel({ event, state, error, raw }: FilmPanelProps) {
  const { t } = useTranslation();
  if (!event) return <Typography.Text type="secondary">{t('audit.event.none')}</Typography.Text>;
  const missing = error ? <ErrorState error={error} /> : null;
  const pages = {
    event: <EventDetail event={event} state={state} />,
    variables: state ? <VariableList variables={state.variables} seq={event.seq} /> : missing,
    state: state ? <WaitingList state={state} /> : missing,
  };
  const shown = (['event', 'variables', 'state'] as const).filter((page) => raw || page !== 'variables');
  return (
    <Tabs
      items={shown.map((page) => ({
        key: page,
        label: t(`audit.tab.${page}`),
        children: <div className={styles.panelBody}>{pages[page]}</div>,
      }))}
    />
  );
}
