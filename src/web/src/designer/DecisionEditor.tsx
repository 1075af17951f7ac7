import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FlowFile } from '../api/contract';
import { DecisionTrial } from './DecisionTrial';
import { FileEditor } from './FileEditor';
import { openDmnEditor } from './openDmnEditor';
import styles from './DecisionTrial.module.css';

interface DecisionEditorProps {
  files: FlowFile[];
  file: FlowFile;
  onChange: (content: string) => void;
}

/** dmn-js draws its rows anew at every change, so what is marked is a rule of style and no class of theirs. */
function marks(ruleIds: string[]) {
  const rows = ruleIds.map((id) => `[data-row-id=${JSON.stringify(id)}]`).join(', ');
  return rows && `${rows} { background: var(--ant-color-success-bg) !important; }`;
}

/** A decision file: its tables, and beside them a trial of what they say. */
export function DecisionEditor({ files, file, onChange }: DecisionEditorProps) {
  const { t } = useTranslation();
  const [matched, setMatched] = useState<string[]>([]);
  return (
    <div className={styles.split}>
      <div className={styles.table}>
        <style>{marks(matched)}</style>
        <FileEditor
          open={openDmnEditor}
          content={file.content}
          failed={t('shared.diagram.failed')}
          onChange={onChange}
        />
      </div>
      <DecisionTrial files={files} file={file} onMatched={setMatched} />
    </div>
  );
}
