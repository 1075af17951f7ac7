import { Grid, Layout, Skeleton } from 'antd';
import { Suspense } from 'react';
import { Outlet } from 'react-router';
import { useTranslation } from 'react-i18next';
import { BottomBar } from './BottomBar';
import { LiveConnection } from './LiveConnection';
import { PageBoundary } from './PageBoundary';
import { Rail } from './Rail';
import { TopBar } from './TopBar';
import styles from './Shell.module.css';

/** The one frame around every screen: rail at the left (below on a phone), bar on top, the screen in the middle. */
export function Shell() {
  const { t } = useTranslation();
  const wide = Grid.useBreakpoint().md ?? true;
  return (
    <LiveConnection>
      <a className={styles.skip} href="#main">
        {t('shell.skip')}
      </a>
      <Layout className={styles.shell}>
        <TopBar />
        <Layout hasSider={wide}>
          {wide && <Rail />}
          <Layout.Content id="main" className={styles.main} tabIndex={-1}>
            <PageBoundary>
              <Suspense fallback={<Skeleton active className={styles.loading} paragraph={{ rows: 8 }} />}>
                <Outlet />
              </Suspense>
            </PageBoundary>
          </Layout.Content>
        </Layout>
        {!wide && <BottomBar />}
      </Layout>
    </LiveConnection>
  );
}
