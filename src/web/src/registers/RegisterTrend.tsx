import { Card, Select } from 'antd';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { BarChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { init, use as withParts } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Register, RegisterSearch } from '../api/contract';
import { registerTrendQuery } from '../api/queries';
import { everyDay } from './everyDay';
import styles from './Registers.module.css';

withParts([BarChart, GridComponent, TooltipComponent, SVGRenderer]);

interface RegisterTrendProps {
  register: Register;
  search: RegisterSearch;
}

/** How many entries a day there were, or what a number of theirs adds up to. */
export function RegisterTrend({ register, search }: RegisterTrendProps) {
  const { t } = useTranslation();
  const [column, setColumn] = useState('');
  const trend = useQuery({ ...registerTrendQuery(search), placeholderData: keepPreviousData });
  const place = useRef<HTMLDivElement>(null);
  const numbers = register.columns.filter(({ isNumber }) => isNumber);
  const options = [
    { value: '', label: t('registers.count') },
    ...numbers.map(({ name, label }) => ({ value: name, label: t('registers.sum', { name: label }) })),
  ];
  const title = options.find(({ value }) => value === column)?.label;

  useEffect(() => {
    if (!place.current || !trend.data) return;
    const css = getComputedStyle(place.current);
    const color = (name: string) => css.getPropertyValue(name).trim();
    const days = everyDay(trend.data.days);
    const chart = init(place.current, undefined, { renderer: 'svg' });
    chart.setOption({
      animation: false,
      grid: { left: 8, right: 8, top: 12, bottom: 4, outerBounds: { left: 0, right: 0, top: 8, bottom: 0 } },
      tooltip: { trigger: 'axis' },
      xAxis: {
        type: 'category',
        data: days.map(({ day }) => day.slice(5)),
        axisLabel: { color: color('--ant-color-text-secondary') },
      },
      yAxis: {
        type: 'value',
        minInterval: column ? undefined : 1,
        axisLabel: { color: color('--ant-color-text-secondary') },
        splitLine: { lineStyle: { color: color('--ant-color-split') } },
      },
      series: [
        {
          type: 'bar',
          name: title,
          barMaxWidth: 28,
          itemStyle: { color: color('--ant-color-primary') },
          data: days.map((day) => (column ? (day.sums[column] ?? 0) : day.count)),
        },
      ],
    });
    const resized = new ResizeObserver(() => chart.resize());
    resized.observe(place.current);
    return () => {
      resized.disconnect();
      chart.dispose();
    };
  }, [trend.data, column, title]);

  return (
    <Card
      size="small"
      className={styles.trend}
      title={t('registers.trend')}
      extra={
        numbers.length > 0 && (
          <Select
            size="small"
            variant="borderless"
            popupMatchSelectWidth={false}
            value={column}
            options={options}
            onChange={setColumn}
          />
        )
      }
    >
      <div ref={place} className={styles.chart} role="img" aria-label={title} />
    </Card>
  );
}
