import { Tabs, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSession } from '../shell/SessionContext';
import { ClockPanel } from './ClockPanel';
import { FaultsPanel } from './FaultsPanel';
import { OrdersPanel } from './OrdersPanel';
import { PartiesPanel } from './PartiesPanel';
import { SentPanel } from './SentPanel';
import styles from './Simulation.module.css';

/** Demo only: the outside world of the shop, played by hand. */
export function SimulationPage() {
  const { t } = useTranslation();
  const { controlledClock } = useSession();
  return (
    <div className={styles.page}>
      <Typography.Title level={4} className={styles.title}>
        {t('simulation.title')}
      </Typography.Title>
      <Typography.Paragraph type="secondary">{t('simulation.lead')}</Typography.Paragraph>
      <Tabs
        items={[
          { key: 'parties', label: t('simulation.parties'), children: <PartiesPanel /> },
          { key: 'orders', label: t('simulation.orders'), children: <OrdersPanel /> },
          { key: 'faults', label: t('simulation.faults'), children: <FaultsPanel /> },
          { key: 'sent', label: t('simulation.sent'), children: <SentPanel /> },
          ...(controlledClock
            ? [{ key: 'clock', label: t('simulation.clock'), children: <ClockPanel /> }]
            : []),
        ]}
      />
    </div>
  );
}
