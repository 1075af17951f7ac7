import { Skeleton } from 'antd';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../shared/EmptyState';
import { openFormEditor } from './openFormEditor';
import styles from './Designer.module.css';

/** form-js editor for one form of the flow; opened once, its changes go up as text. */
export function FormEditor({ content, onChange }: { content: string; onChange: (content: string) => void }) {
  const { t, i18n } = useTranslation();
  const host = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<'opening' | 'open' | 'failed'>('opening');
  const [opened] = useState(content);
  const changed = useEffectEvent(onChange);

  useEffect(() => {
    let gone = false;
    let close: (() => void) | undefined;
    if (!host.current) return;
    openFormEditor(host.current, opened, (next) => changed(next)).then(
      (destroy) => {
        close = destroy;
        if (gone) destroy();
        else setState('open');
      },
      () => !gone && setState('failed'),
    );
    return () => {
      gone = true;
      close?.();
    };
  }, [opened, i18n.language]);

  if (state === 'failed') return <EmptyState title={t('form.failed')} />;
  return (
    <>
      {state === 'opening' && <Skeleton active className={styles.loading} paragraph={{ rows: 8 }} />}
      <div className={styles.editor} ref={host} />
    </>
  );
}
