import { Skeleton } from 'antd';
import { useEffect, useEffectEvent, useImperativeHandle, useRef, useState, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { LintProblem, Organization } from '../api/contract';
import { EmptyState } from '../shared/EmptyState';
import { openModeler, type ModelerHandle } from './openModeler';
import styles from './Designer.module.css';

export type Select = (elementId: string) => void;

interface BpmnEditorProps {
  xml: string;
  organization: Organization;
  problems: LintProblem[];
  onChange: (xml: string) => void;
  /** Lets the drawer select an element. */
  select: Ref<Select>;
}

/** bpmn-js with properties panel. The model is opened once: later changes come from the editor itself. */
export function BpmnEditor({ xml, organization, problems, onChange, select }: BpmnEditorProps) {
  const { t, i18n } = useTranslation();
  const canvas = useRef<HTMLDivElement>(null);
  const properties = useRef<HTMLDivElement>(null);
  const [modeler, setModeler] = useState<ModelerHandle>();
  const [failed, setFailed] = useState(false);
  const [opened] = useState(xml);
  const changed = useEffectEvent(onChange);

  useEffect(() => {
    let gone = false;
    let handle: ModelerHandle | undefined;
    if (!canvas.current || !properties.current) return;
    openModeler({
      canvas: canvas.current,
      properties: properties.current,
      xml: opened,
      organization,
      onChange: (next) => changed(next),
    }).then(
      (open) => {
        handle = open;
        if (gone) open.destroy();
        else setModeler(open);
      },
      () => !gone && setFailed(true),
    );
    return () => {
      gone = true;
      handle?.destroy();
      setModeler(undefined);
    };
  }, [opened, organization, i18n.language]);

  useEffect(() => {
    modeler?.markProblems(
      problems.flatMap(({ elementId, severity }) =>
        elementId ? [{ elementId, severity: severity ?? 'error' }] : [],
      ),
    );
  }, [modeler, problems]);
  useImperativeHandle<Select, Select>(select, () => (id) => modeler?.select(id), [modeler]);

  if (failed) return <EmptyState title={t('shared.diagram.failed')} />;
  return (
    <div className={styles.bpmn}>
      <div className={styles.canvas} ref={canvas}>
        {!modeler && <Skeleton active className={styles.loading} paragraph={{ rows: 8 }} />}
      </div>
      <div className={styles.properties} ref={properties} />
    </div>
  );
}
