import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';

const looks = {
  ACTIVE: { color: 'processing', word: 'active' },
  COMPLETED: { color: 'success', word: 'completed' },
  TERMINATED: { color: 'default', word: 'terminated' },
} as const;

/** State of an instance by colour and word; an incident stands beside it. */
export function StateTag({ state, hasIncident }: { state: keyof typeof looks; hasIncident?: boolean }) {
  const { t } = useTranslation();
  const { color, word } = looks[state];
  return (
    <>
      <Tag color={color}>{t(`shared.state.${word}`)}</Tag>
      {hasIncident && <Tag color="error">{t('shared.state.incident')}</Tag>}
    </>
  );
}
