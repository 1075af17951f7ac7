import { Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { exact, relative } from './time';
import { useNow } from './useNow';

/** «3 分钟前», with the exact moment on hover. */
export function RelativeTime({ at }: { at: string }) {
  const { i18n } = useTranslation();
  const now = useNow();
  return (
    <Tooltip title={exact(at, i18n.language)}>
      <time dateTime={at}>{relative(new Date(at).getTime(), now, i18n.language)}</time>
    </Tooltip>
  );
}
