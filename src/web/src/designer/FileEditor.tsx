import { Skeleton } from 'antd';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../shared/EmptyState';
import styles from './Designer.module.css';

/** Loads an editor into the host and opens the text in it; answers what closes it. */
type OpenEditor = (
  host: HTMLElement,
  content: string,
  onChange: (content: string) => void,
) => Promise<() => void>;

interface FileEditorProps {
  /** One of the functions beside this file; the same at every render. */
  open: OpenEditor;
  content: string;
  failed: string;
  onChange: (content: string) => void;
}

/** The editor of one file of the flow (a form, a decision); opened once, its changes go up as text. */
export function FileEditor({ open, content, failed, onChange }: FileEditorProps) {
  const { i18n } = useTranslation();
  const host = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<'opening' | 'open' | 'failed'>('opening');
  const [opened] = useState(content);
  const changed = useEffectEvent(onChange);

  useEffect(() => {
    let gone = false;
    let close: (() => void) | undefined;
    if (!host.current) return;
    open(host.current, opened, (next) => changed(next)).then(
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
  }, [open, opened, i18n.language]);

  if (state === 'failed') return <EmptyState title={failed} />;
  return (
    <>
      {state === 'opening' && <Skeleton active className={styles.loading} paragraph={{ rows: 8 }} />}
      <div className={styles.editor} ref={host} />
    </>
  );
}
