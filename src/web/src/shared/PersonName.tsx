import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PersonRef } from '../api/contract';

/** A person with the position, as everywhere. */
export function PersonName({ person }: { person?: PersonRef | null }) {
  const { t } = useTranslation();
  if (!person) return <Typography.Text type="secondary">{t('shared.nobody')}</Typography.Text>;
  return (
    <span>
      {person.name}
      {person.positionName && (
        <Typography.Text type="secondary" style={{ marginInlineStart: '0.4em', fontSize: 'inherit' }}>
          {person.positionName}
        </Typography.Text>
      )}
    </span>
  );
}
