import type { TFunction } from 'i18next';
import type { Parameter } from '../api/contract';

/** A value in words, with its unit. */
export function valueText(value: unknown, parameter: Parameter, t: TFunction): string {
  if (value === null || value === undefined) return '—';
  if (typeof value === 'boolean') return value ? t('settings.yes') : t('settings.no');
  if (Array.isArray(value)) return value.map(String).join('、');
  if (parameter.type === 'duration' && typeof value === 'string') return durationText(value, t);
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value as string | number);
  return parameter.unit ? `${text} ${parameter.unit}` : text;
}

const units = {
  Y: 'years',
  M: 'months',
  W: 'weeks',
  D: 'days',
  h: 'hours',
  m: 'minutes',
  s: 'seconds',
} as const;

/** An ISO 8601 duration in words; what is none stays as it is. */
function durationText(iso: string, t: TFunction): string {
  const [date = '', time = ''] = iso.replace(/^P/, '').split('T');
  const parts = [...date.matchAll(/([\d.]+)([YMWD])/g), ...time.toLowerCase().matchAll(/([\d.]+)([hms])/g)];
  if (parts.length === 0) return iso;
  return parts
    .map(([, count, unit]) => t(`settings.unit.${units[unit as keyof typeof units]}`, { number: count }))
    .join(' ');
}

export function limitsText({ min, max, choices }: Parameter, t: TFunction): string {
  if (choices.length > 0) return choices.map(String).join('、');
  if (min != null && max != null) return t('settings.between', { min, max });
  if (min != null) return t('settings.atLeast', { min });
  if (max != null) return t('settings.atMost', { max });
  return '—';
}
