import { Grid } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../shared/EmptyState';
import { InstancePane } from './InstancePane';
import { ShortcutHelp } from './ShortcutHelp';
import { TaskList } from './TaskList';
import { TaskPane } from './TaskPane';
import { useInboxAddress } from './useInboxAddress';
import { useShortcuts } from './useShortcuts';
import { ViewList } from './ViewList';
import styles from './Inbox.module.css';

/** Views at the left, the list in the middle, the task at the right; on a phone one after the other. */
export function InboxPage() {
  const { t } = useTranslation();
  const address = useInboxAddress();
  const { view, key } = address;
  const wide = Grid.useBreakpoint().lg ?? true;
  const page = useRef<HTMLDivElement>(null);
  const shortcuts = useShortcuts(page);

  const pane = !key ? (
    <EmptyState title={t('inbox.pick')} hint={t('inbox.pickHint')} />
  ) : view === 'started' ? (
    <InstancePane key={key} instanceKey={key} onBack={wide ? undefined : () => address.open()} />
  ) : (
    <TaskPane key={key} taskKey={key} address={address} onBack={wide ? undefined : () => address.open()} />
  );

  return (
    <div ref={page} className={styles.page}>
      {wide && <ViewList address={address} />}
      {(wide || !key) && <TaskList key={view} address={address} narrow={!wide} />}
      {(wide || key) && <section className={styles.pane}>{pane}</section>}
      <ShortcutHelp open={shortcuts.help} onClose={shortcuts.closeHelp} />
    </div>
  );
}
