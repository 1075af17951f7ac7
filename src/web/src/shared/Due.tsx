import { Tooltip, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { exact, spanOf } from './time';
import { useNow } from './useNow';

/** Time left or overdue, by word and by colour: late is red, the last fifth of the span orange. */
export function Due({ at, since }: { at: string; since?: string }) {
  const { t, i18n } = useTranslation();
  const now = useNow();
  const due = new Date(at).getTime();
  const span = spanOf(due - now);
  const time = t(`shared.unit.${span.unit}`, { n: span.n });
  const late = now >= due;
  const total = since ? due - new Date(since).getTime() : 0;
  const near = total > 0 && due - now < total / 5;
  return (
    <Tooltip title={t('shared.due.at', { at: exact(at, i18n.language) })}>
      <Typography.Text type={late ? 'danger' : near ? 'warning' : 'secondary'}>
        <time dateTime={at}>{late ? t('shared.due.over', { time }) : t('shared.due.left', { time })}</time>
      </Typography.Text>
    </Tooltip>
  );
}
