const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

export type Unit = 'minute' | 'hour' | 'day' | 'lessThanMinute';

/** A span as people say it: one unit, rounded down. */
export function spanOf(milliseconds: number): { n: number; unit: Unit } {
  const span = Math.abs(milliseconds);
  if (span < minute) return { n: 0, unit: 'lessThanMinute' };
  if (span < hour) return { n: Math.floor(span / minute), unit: 'minute' };
  if (span < 2 * day) return { n: Math.floor(span / hour), unit: 'hour' };
  return { n: Math.floor(span / day), unit: 'day' };
}

const zone = 'Asia/Shanghai';

/** The exact moment in the centre's time zone, with seconds. */
export function exact(at: string | number | Date, language: string): string {
  return new Intl.DateTimeFormat(language, {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hour12: false,
  }).format(new Date(at));
}

/** The day in the centre's time zone, as the server takes days: 2026-11-24. */
export function dayOf(at: string | number | Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(new Date(at));
}

/** Day and minute, without the year: for lists. */
export function brief(at: string | number | Date, language: string): string {
  return new Intl.DateTimeFormat(language, {
    timeZone: zone,
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  }).format(new Date(at));
}

export function relative(at: number, now: number, language: string): string {
  const { n, unit } = spanOf(now - at);
  const sign = at <= now ? -1 : 1;
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  if (unit === 'lessThanMinute') return format.format(0, 'second');
  return format.format(sign * n, unit);
}
