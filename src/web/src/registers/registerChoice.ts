import dayjs from 'dayjs';
import { dayOf } from '../shared/time';

/** What somebody wants to see of a register; days as the server takes them. */
export interface RegisterChoice {
  from?: string;
  to?: string;
  position?: string;
  person?: string;
  q?: string;
}

export const dayFormat = 'YYYY-MM-DD';

/** The last days up to this moment's, that one included. */
export function lastDays(days: number, now: number): RegisterChoice {
  const today = dayjs(dayOf(now));
  return { from: today.subtract(days - 1, 'day').format(dayFormat), to: today.format(dayFormat) };
}
