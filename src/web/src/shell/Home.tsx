import { Navigate } from 'react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../shared/EmptyState';
import { useRooms } from './useRooms';

/** The first room that the person may open. */
export function Home() {
  const { t } = useTranslation();
  const first = useRooms()[0];
  if (first) return <Navigate to={first.room.path} replace />;
  return <EmptyState title={t('shared.error.noRight')} hint={t('shared.error.noRightHint')} />;
}
