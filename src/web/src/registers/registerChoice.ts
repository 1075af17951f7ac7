import dayjs from 'dayjs';

/** What somebody wants to see of a register; days as the server takes them. */
export interface RegisterChoice {
  from?: string;
  to?: string;
  position?: string;
  person?: string;
  q?: string;
}

export const dayFormat = 'YYYY-MM-DD';

/** The last days, today included. */
export function lastDays(days: number, today = dayjs()): RegisterChoice {
  return { from: today.subtract(days - 1, 'day').format(dayFormat), to: today.format(dayFormat) };
}
