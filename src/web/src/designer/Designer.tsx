import { Alert, App } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft, FlowFile, Organization } from '../api/contract';
import { draftQuery } from '../api/queries';
import { useFollow, useNotice } from '../shell/LiveContext';
import { useMe } from '../shell/SessionContext';
import type { Select } from './BpmnEditor';
import { CompareDialog } from './CompareDialog';
import { ConflictDialog } from './ConflictDialog';
import { DesignerBar } from './DesignerBar';
import { FileEditors } from './FileEditors';
import { FileTabs } from './FileTabs';
import { ProblemsDrawer } from './ProblemsDrawer';
import { PublishDialog } from './PublishDialog';
import { useDraftFiles } from './useDraftFiles';
import { useLint } from './useLint';
import styles from './Designer.module.css';

interface DesignerProps {
  draft: Draft;
  name: string;
  organization: Organization;
  onReload: () => void;
}

/** Who else has this draft open, by what the server told at the start and since then. */
function useOthers(draft: Draft): string[] {
  const me = useMe();
  const [others, setOthers] = useState(() => draft.editors.filter((p) => p.id !== me.id).map((p) => p.name));
  useFollow('edit', draft.processId);
  useNotice('draftChanged', ({ processId, by }) => {
    if (processId !== draft.processId || by.id === me.id) return;
    setOthers((names) => (names.includes(by.name) ? names : [...names, by.name]));
  });
  return others;
}

/** The workshop of one flow: its diagram, forms and rules as tabs, problems below, publishing above. */
export function Designer({ draft, name, organization, onReload }: DesignerProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { message } = App.useApp();
  const lint = useLint(draft.files);
  const files = useDraftFiles(draft, lint.check);
  const others = useOthers(draft);
  const [current, setCurrent] = useState(draft.files.find((file) => file.kind === 'bpmn')?.name ?? '');
  const [drawer, setDrawer] = useState<'problems' | 'variables'>();
  const [comparing, setComparing] = useState<number>();
  const [publishing, setPublishing] = useState(false);
  const select = useRef<Select>(null);

  function show(resource: string, elementId?: string | null) {
    const file = files.files.find((f) => f.name === resource) ?? files.files.find((f) => f.kind === 'bpmn');
    if (file) setCurrent(file.name);
    if (elementId && file?.kind === 'bpmn') select.current?.(elementId);
  }

  function restore(version: number, older: FlowFile[]) {
    files.load(older);
    setComparing(undefined);
    void message.success(t('designer.menu.restored', { n: version }));
  }

  function published(version: number) {
    setPublishing(false);
    void message.success(t('designer.publish.done', { n: version }));
    void client.invalidateQueries({ queryKey: ['definitions'] });
    // Not what hangs below it: the list of changes would save the published draft once more.
    void client.invalidateQueries({ queryKey: draftQuery(draft.processId).queryKey, exact: true });
  }

  return (
    <div className={styles.designer}>
      {others.length > 0 && (
        <Alert banner closable type="warning" title={t('designer.editing', { names: others.join('、') })} />
      )}
      <DesignerBar
        draft={draft}
        name={name}
        files={files}
        problems={lint.problems}
        onCompare={setComparing}
        onPublish={() => setPublishing(true)}
        onDrawer={() => setDrawer(drawer ? undefined : 'problems')}
        onDownload={() => {
          const file = files.files.find((f) => f.name === current);
          if (file) files.download(file);
        }}
        onDiscarded={onReload}
      />
      <FileTabs files={files} current={current} onCurrent={setCurrent} />
      <FileEditors
        files={files}
        current={current}
        organization={organization}
        problems={lint.problems}
        select={select}
      />
      {drawer && (
        <ProblemsDrawer
          lint={lint}
          tab={drawer}
          onTab={setDrawer}
          onShow={show}
          onClose={() => setDrawer(undefined)}
        />
      )}
      {files.save.kind === 'conflict' && <ConflictDialog files={files} />}
      {comparing !== undefined && (
        <CompareDialog
          processId={draft.processId}
          version={comparing}
          files={files.files}
          onRestore={restore}
          onClose={() => setComparing(undefined)}
        />
      )}
      {publishing && (
        <PublishDialog
          processId={draft.processId}
          flush={files.flush}
          problems={lint.problems}
          onPublished={published}
          onClose={() => setPublishing(false)}
        />
      )}
    </div>
  );
}
