import { Segmented } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { useTranslation } from 'react-i18next';
import { inboxCountsQuery } from '../api/queries';
import { views, type InboxAddress } from './useInboxAddress';

/** The views on a phone. */
export function ViewSwitch({ address }: { address: InboxAddress }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { data } = useQuery(inboxCountsQuery);
  return (
    <Segmented
      block
      value={address.view}
      onChange={(view) => void navigate(`/inbox/${view}`)}
      options={views.map((view) => ({
        value: view,
        label: `${t(`inbox.viewsShort.${view}`)}${view === 'todo' && data ? ` ${data.todo}` : ''}`,
      }))}
    />
  );
}
