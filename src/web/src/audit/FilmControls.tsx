import {
  CaretRightFilled,
  PauseOutlined,
  StepBackwardOutlined,
  StepForwardOutlined,
} from '@ant-design/icons';
import { Button, Segmented, Space, Tooltip, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { exact } from '../shared/time';
import type { FilmPosition } from './useFilm';
import styles from './Audit.module.css';

const speeds = [0.5, 1, 2, 4];

/** Play, step, speed, and where we are. */
export function FilmControls({ film }: { film: FilmPosition }) {
  const { t, i18n } = useTranslation();
  const { event, index, last, playing } = film;
  return (
    <div className={styles.controls}>
      <Space.Compact>
        <Tooltip title={t('audit.film.previous')}>
          <Button
            icon={<StepBackwardOutlined />}
            aria-label={t('audit.film.previous')}
            disabled={index === 0}
            onClick={() => film.go(index - 1)}
          />
        </Tooltip>
        <Button
          type="primary"
          icon={playing ? <PauseOutlined /> : <CaretRightFilled />}
          onClick={film.toggle}
          title={t('audit.film.hint')}
        >
          {t(playing ? 'audit.film.pause' : 'audit.film.play')}
        </Button>
        <Tooltip title={t('audit.film.next')}>
          <Button
            icon={<StepForwardOutlined />}
            aria-label={t('audit.film.next')}
            disabled={index === last}
            onClick={() => film.go(index + 1)}
          />
        </Tooltip>
      </Space.Compact>
      <Segmented
        size="small"
        aria-label={t('audit.film.speed')}
        value={film.speed}
        onChange={film.setSpeed}
        options={speeds.map((value) => ({ value, label: `${value}×` }))}
      />
      <span className={styles.spring} />
      {event && (
        <Typography.Text type="secondary">
          {t('audit.film.position', { seq: index + 1, total: last + 1 })} · {exact(event.at, i18n.language)}
        </Typography.Text>
      )}
    </div>
  );
}
