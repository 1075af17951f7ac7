import { Layout } from 'antd';
import { RoomLink } from './RoomLink';
import { useRooms } from './useRooms';
import styles from './Shell.module.css';

const width = 72;

export function Rail() {
  const rooms = useRooms();
  return (
    <Layout.Sider width={width} theme="light" className={styles.rail}>
      <nav>
        <ul>
          {rooms.map(({ room, count }) => (
            <li key={room.id}>
              <RoomLink room={room} count={count} />
            </li>
          ))}
        </ul>
      </nav>
    </Layout.Sider>
  );
}
