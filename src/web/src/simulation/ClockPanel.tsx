import { App, Button, DatePicker, Space, Typography } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { moveClock } from '../api/commands';
import { exact, spanOf } from '../shared/time';
import { durationOf } from '../shared/duration';
import { useAsk } from '../shared/useAsk';
import { setServerTime, useNow } from '../shared/useNow';
import styles from './Simulation.module.css';

const steps = ['PT10M', 'PT1H', 'PT8H', 'P1D', 'P7D'];

/** Plays time: the server's clock goes on by a step or to a moment, and everything that was due happens. */
export function ClockPanel() {
  const { t, i18n } = useTranslation();
  const { message } = App.useApp();
  const client = useQueryClient();
  const now = useNow();
  const [until, setUntil] = useState<string>();
  const move = useAsk({
    ask: moveClock,
    refresh: () => [],
    done: ({ now: at }) => {
      setServerTime(at);
      void client.invalidateQueries();
      void message.success(t('simulation.moved', { at: exact(at, i18n.language) }));
    },
  });
  function name(step: string) {
    const span = spanOf(durationOf(step) ?? 0);
    return t('simulation.advance', { time: t(`shared.unit.${span.unit}`, { n: span.n }) });
  }
  return (
    <>
      <Typography.Title level={5}>{t('simulation.now', { at: exact(now, i18n.language) })}</Typography.Title>
      <Typography.Paragraph type="secondary">{t('simulation.clockHint')}</Typography.Paragraph>
      <div className={styles.tools}>
        {steps.map((step) => (
          <Button key={step} disabled={move.isPending} onClick={() => move.mutate({ advance: step })}>
            {name(step)}
          </Button>
        ))}
      </div>
      <Space>
        <DatePicker showTime onChange={(day) => setUntil(day?.toISOString())} />
        <Button disabled={!until} loading={move.isPending} onClick={() => move.mutate({ until })}>
          {t('simulation.until')}
        </Button>
      </Space>
    </>
  );
}
