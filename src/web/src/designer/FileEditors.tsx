import { useState, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { FlowFile, LintProblem, Organization } from '../api/contract';
import { BpmnEditor, type Select } from './BpmnEditor';
import { DecisionEditor } from './DecisionEditor';
import { FileEditor } from './FileEditor';
import { openFormEditor } from './openFormEditor';
import type { DraftFiles } from './useDraftFiles';
import styles from './Designer.module.css';

interface FileEditorsProps {
  files: DraftFiles;
  current: string;
  organization: Organization;
  problems: LintProblem[];
  select: Ref<Select>;
}

/** Every file that was opened keeps its editor, so that undo and place survive a look at another tab. */
export function FileEditors({ files, current, organization, problems, select }: FileEditorsProps) {
  const { t } = useTranslation();
  const [visited, setVisited] = useState<string[]>([current]);
  if (current && !visited.includes(current)) setVisited([...visited, current]);

  function editor(file: FlowFile) {
    const change = (content: string) => files.change(file.name, content);
    if (file.kind === 'form')
      return (
        <FileEditor
          open={openFormEditor}
          content={file.content}
          failed={t('form.failed')}
          onChange={change}
        />
      );
    if (file.kind === 'dmn') return <DecisionEditor files={files.files} file={file} onChange={change} />;
    return (
      <BpmnEditor
        xml={file.content}
        organization={organization}
        problems={problems}
        onChange={change}
        select={select}
      />
    );
  }

  return (
    <div className={styles.stage}>
      {files.files
        .filter((file) => visited.includes(file.name))
        .map((file) => (
          <div
            key={`${file.name} ${files.generation}`}
            className={file.name === current ? styles.editor : `${styles.editor} ${styles.hidden}`}
          >
            {editor(file)}
          </div>
        ))}
    </div>
  );
}
