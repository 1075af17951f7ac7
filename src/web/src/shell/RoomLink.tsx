import { Badge } from 'antd';
import { NavLink } from 'react-router';
import { useTranslation } from 'react-i18next';
import type { Room } from './rooms';
import styles from './Shell.module.css';

/** One door of the rail: picture above the word, with a count where something waits. */
export function RoomLink({ room, count }: { room: Room; count?: number }) {
  const { t } = useTranslation();
  return (
    <NavLink
      to={room.path}
      className={({ isActive }) => (isActive ? `${styles.item} ${styles.current}` : (styles.item ?? ''))}
    >
      <Badge count={count} size="small" overflowCount={99} offset={[6, 0]}>
        <room.Icon />
      </Badge>
      {t(`shell.nav.${room.id}`)}
    </NavLink>
  );
}
