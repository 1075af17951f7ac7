import { SearchOutlined } from '@ant-design/icons';
import { Button, Grid, Layout, Tag, Tooltip } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useTranslation } from 'react-i18next';
import { LanguageSwitch } from './LanguageSwitch';
import { PersonMenu } from './PersonMenu';
import { SearchBox } from './SearchBox';
import { useSession } from './SessionContext';
import { DemoClock } from './DemoClock';
import styles from './Shell.module.css';

export function TopBar() {
  const { t } = useTranslation();
  const session = useSession();
  const wide = Grid.useBreakpoint().md ?? true;
  const [searching, setSearching] = useState(false);
  if (!wide && searching) {
    return (
      <Layout.Header className={styles.top}>
        <div className={styles.find}>
          <SearchBox autoFocus onDone={() => setSearching(false)} />
        </div>
        <Button type="text" onClick={() => setSearching(false)}>
          {t('shared.cancel')}
        </Button>
      </Layout.Header>
    );
  }
  return (
    <Layout.Header className={styles.top}>
      <Link to="/" className={styles.brand}>
        <img src="/favicon.svg" alt="" />
        {t('shell.title')}
      </Link>
      {session.demo && (
        <Tooltip title={t('shell.demoHint')}>
          <Tag color="warning">{t('shell.demo')}</Tag>
        </Tooltip>
      )}
      {session.controlledClock && wide && <DemoClock />}
      <div className={styles.find}>{wide && <SearchBox />}</div>
      <div className={styles.side}>
        {!wide && (
          <Button
            type="text"
            icon={<SearchOutlined />}
            aria-label={t('shell.search.open')}
            onClick={() => setSearching(true)}
          />
        )}
        <LanguageSwitch />
        <PersonMenu />
      </div>
    </Layout.Header>
  );
}
