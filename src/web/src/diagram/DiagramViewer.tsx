import { Button, Skeleton, Space, Tooltip } from 'antd';
import { ExpandOutlined, MinusOutlined, PlusOutlined } from '@ant-design/icons';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../shared/EmptyState';
import { applyMarks } from './applyMarks';
import { openViewer, type DiagramHandle } from './openViewer';
import type { DiagramMarks } from './marks';
import styles from './DiagramViewer.module.css';

interface DiagramViewerProps {
  xml: string;
  marks?: DiagramMarks;
  onSelect?: (elementId: string) => void;
  height?: number | string;
  /** Keeps this element in sight when it changes. */
  follow?: string;
}

/** A BPMN diagram to look at: where the tokens are and which way they came. */
export function DiagramViewer({ xml, marks, onSelect, height = '100%', follow }: DiagramViewerProps) {
  const { t } = useTranslation();
  const container = useRef<HTMLDivElement>(null);
  const [viewer, setViewer] = useState<DiagramHandle>();
  const [failed, setFailed] = useState(false);
  const select = useEffectEvent((elementId: string) => onSelect?.(elementId));

  useEffect(() => {
    let gone = false;
    let opened: DiagramHandle | undefined;
    const host = container.current;
    if (!host) return;
    openViewer(host, xml, select).then(
      (handle) => {
        opened = handle;
        if (gone) handle.destroy();
        else setViewer(handle);
      },
      () => !gone && setFailed(true),
    );
    return () => {
      gone = true;
      opened?.destroy();
      setViewer(undefined);
      setFailed(false);
    };
  }, [xml]);

  useEffect(() => {
    if (viewer && marks) return applyMarks(viewer, marks);
  }, [viewer, marks]);

  useEffect(() => {
    if (viewer && follow) viewer.reveal(follow);
  }, [viewer, follow]);

  if (failed) return <EmptyState title={t('shared.diagram.failed')} />;
  return (
    <div className={marks?.elements ? `${styles.frame} wf-stateful` : styles.frame} style={{ height }}>
      {!viewer && <Skeleton.Node active className={styles.skeleton} />}
      <div ref={container} className={styles.canvas} />
      <Space.Compact className={styles.zoom}>
        <Tooltip title={t('shared.diagram.zoomOut')}>
          <Button
            icon={<MinusOutlined />}
            aria-label={t('shared.diagram.zoomOut')}
            onClick={() => viewer?.zoom(-1)}
          />
        </Tooltip>
        <Tooltip title={t('shared.diagram.fit')}>
          <Button
            icon={<ExpandOutlined />}
            aria-label={t('shared.diagram.fit')}
            onClick={() => viewer?.fit()}
          />
        </Tooltip>
        <Tooltip title={t('shared.diagram.zoomIn')}>
          <Button
            icon={<PlusOutlined />}
            aria-label={t('shared.diagram.zoomIn')}
            onClick={() => viewer?.zoom(1)}
          />
        </Tooltip>
      </Space.Compact>
    </div>
  );
}
