import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { brief } from '../shared/time';
import { useNow } from '../shared/useNow';

/** The time that a controlled server believes; shown so that nobody wonders about «3 天前». */
export function DemoClock() {
  const { t, i18n } = useTranslation();
  return <Tag>{t('shell.clock', { at: brief(useNow(), i18n.language) })}</Tag>;
}
