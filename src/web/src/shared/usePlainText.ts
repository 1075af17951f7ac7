import { useTranslation } from 'react-i18next';
import { exact } from './time';

const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

/** A value as people read it: moments in the centre's time, everything else as it came. */
export function usePlainText(): (value: string) => string {
  const { i18n } = useTranslation();
  return (value) => (moment.test(value) ? exact(value, i18n.language) : value || '—');
}
