import { useState, type Ref } from 'react';
import type { FlowFile, LintProblem, Organization } from '../api/contract';
import { BpmnEditor, type Select } from './BpmnEditor';
import { DmnEditor } from './DmnEditor';
import { FormEditor } from './FormEditor';
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
  const [visited, setVisited] = useState<string[]>([current]);
  if (current && !visited.includes(current)) setVisited([...visited, current]);

  function editor(file: FlowFile) {
    const change = (content: string) => files.change(file.name, content);
    if (file.kind === 'form') return <FormEditor content={file.content} onChange={change} />;
    if (file.kind === 'dmn') return <DmnEditor content={file.content} onChange={change} />;
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
