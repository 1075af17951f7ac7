import type { TFunction } from 'i18next';
import type { Parameter } from '../api/contract';

/** A value in words, with its unit. */
export function valueText(value: unknown, parameter: Parameter, t: TFunction): string {
  if (value === null || value === undefined) return '—';
  if (typeof value === 'boolean') return value ? t('settings.yes') : t('settings.no');
  if (Array.isArray(value)) return value.map(String).join('、');
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value as string | number);
  return parameter.unit ? `${text} ${parameter.unit}` : text;
}

export function limitsText({ min, max, choices }: Parameter, t: TFunction): string {
  if (choices.length > 0) return choices.map(String).join('、');
  if (min != null && max != null) return t('settings.between', { min, max });
  if (min != null) return t('settings.atLeast', { min });
  if (max != null) return t('settings.atMost', { max });
  return '—';
}
