import dayjs from 'dayjs';
import type { RegisterTrend } from '../api/contract';
import { dayFormat } from './registerChoice';

type Day = RegisterTrend['days'][number];

/** From the first day to the last, those without an entry too: a chart that leaves them out lies about the course. */
export function everyDay(days: Day[]): Day[] {
  const known = new Map(days.map((day) => [day.day, day]));
  const all: Day[] = [];
  const last = days.at(-1)?.day ?? '';
  for (let day = days[0]?.day ?? ''; day && day <= last; day = dayjs(day).add(1, 'day').format(dayFormat)) {
    all.push(known.get(day) ?? { day, count: 0, sums: {} });
  }
  return all;
}
