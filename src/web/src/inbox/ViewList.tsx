import { useQuery } from '@tanstack/react-query';
import { NavLink } from 'react-router';
import { useTranslation } from 'react-i18next';
import { inboxCountsQuery } from '../api/queries';
import { views, type InboxAddress } from './useInboxAddress';
import styles from './Inbox.module.css';

/** The views of the inbox with how much is in each, live. */
export function ViewList({ address }: { address: InboxAddress }) {
  const { t } = useTranslation();
  const { data } = useQuery(inboxCountsQuery);
  return (
    <nav className={styles.views}>
      <ul>
        {views.map((view) => (
          <li key={view}>
            <NavLink
              to={`/inbox/${view}`}
              className={view === address.view ? `${styles.view} ${styles.currentView}` : styles.view}
            >
              {t(`inbox.views.${view}`)}
              <span className={styles.count}>{data?.[view]}</span>
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
