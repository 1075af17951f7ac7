import { useTranslation } from 'react-i18next';

const minute = 60_000;

/** A finished span in two units: «1 天 4 小时». */
export function Duration({ milliseconds }: { milliseconds: number }) {
  const { t } = useTranslation();
  const minutes = Math.floor(milliseconds / minute);
  const hours = Math.floor(minutes / 60);
  const days = Math.floor(hours / 24);
  if (days > 0) return t('audit.duration.day', { d: days, h: hours % 24 });
  if (hours > 0) return t('audit.duration.hour', { h: hours, m: minutes % 60 });
  return t('audit.duration.minute', { m: minutes });
}
