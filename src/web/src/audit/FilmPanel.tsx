import { Tabs, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { EventView, InstanceState } from '../api/contract';
import { EventDetail } from './EventDetail';
import { VariableList } from './VariableList';
import { WaitingList } from './WaitingList';
import styles from './Audit.module.css';

interface FilmPanelProps {
  event?: EventView;
  state?: InstanceState;
  /** Whether the person may see variables as they are; others see only what forms showed. */
  raw: boolean;
}

/** Beside the film: what happened in this event, the variables at this moment, and what waits. */
export function FilmPanel({ event, state, raw }: FilmPanelProps) {
  const { t } = useTranslation();
  if (!event) return <Typography.Text type="secondary">{t('audit.event.none')}</Typography.Text>;
  const pages = {
    event: <EventDetail event={event} state={state} />,
    variables: state && <VariableList variables={state.variables} seq={event.seq} />,
    state: state && <WaitingList state={state} />,
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
