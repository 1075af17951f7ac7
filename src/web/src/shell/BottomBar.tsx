import { EllipsisOutlined } from '@ant-design/icons';
import { Dropdown } from 'antd';
import { useNavigate } from 'react-router';
import { useTranslation } from 'react-i18next';
import { RoomLink } from './RoomLink';
import { useRooms } from './useRooms';
import styles from './Shell.module.css';

const places = 4;

/** The rail on a phone: four doors and the rest behind «更多». */
export function BottomBar() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const all = useRooms();
  const fits = all.length <= places + 1;
  const shown = fits ? all : all.slice(0, places);
  const hidden = fits ? [] : all.slice(places);
  return (
    <nav>
      <ul className={styles.bottom}>
        {shown.map(({ room, count }) => (
          <li key={room.id}>
            <RoomLink room={room} count={count} />
          </li>
        ))}
        {hidden.length > 0 && (
          <li>
            <Dropdown
              trigger={['click']}
              menu={{
                items: hidden.map(({ room }) => ({
                  key: room.path,
                  icon: <room.Icon />,
                  label: t(`shell.nav.${room.id}`),
                })),
                onClick: ({ key }) => void navigate(key),
              }}
            >
              <button type="button" className={styles.item}>
                <EllipsisOutlined />
                {t('shell.nav.more')}
              </button>
            </Dropdown>
          </li>
        )}
      </ul>
    </nav>
  );
}
