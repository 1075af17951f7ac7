import { Button } from 'antd';
import { Link } from 'react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../shared/EmptyState';

export function NotFound() {
  const { t } = useTranslation();
  return (
    <EmptyState
      title={t('shared.error.notFound')}
      hint={t('shared.error.notFoundHint')}
      action={
        <Link to="/">
          <Button>{t('shared.back')}</Button>
        </Link>
      }
    />
  );
}
