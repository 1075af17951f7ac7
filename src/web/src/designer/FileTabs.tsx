import { PlusOutlined } from '@ant-design/icons';
import { App, Dropdown, Tabs, Button } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FlowFile } from '../api/contract';
import { AddFileDialog } from './AddFileDialog';
import type { DraftFiles } from './useDraftFiles';
import styles from './Designer.module.css';

interface FileTabsProps {
  files: DraftFiles;
  current: string;
  onCurrent: (name: string) => void;
}

const order = { bpmn: 0, form: 1, dmn: 2 };

function bareName(file: FlowFile) {
  return file.name.replace(/\.[a-z]+$/, '');
}

/** Forms go by the step that uses them, as the diagram names it. */
function formTitles(model: string | undefined): Map<string, string> {
  const titles = new Map<string, string>();
  if (!model) return titles;
  const xml = new DOMParser().parseFromString(model, 'application/xml');
  for (const link of xml.querySelectorAll('formDefinition[formId]')) {
    const name = link.parentElement?.parentElement?.getAttribute('name');
    if (name) titles.set(link.getAttribute('formId') ?? '', name);
  }
  return titles;
}

/** The flow's files: diagram first, then forms and rules. */
export function FileTabs({ files, current, onCurrent }: FileTabsProps) {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const [adding, setAdding] = useState<'form' | 'dmn'>();
  const model = files.files.find((file) => file.kind === 'bpmn')?.content;
  const titles = useMemo(() => formTitles(model), [model]);
  const sorted = files.files.toSorted(
    (a, b) => order[a.kind] - order[b.kind] || a.name.localeCompare(b.name),
  );

  function remove(name: string) {
    void modal.confirm({
      title: t('designer.addFile.remove', { name }),
      content: t('designer.addFile.removeHint'),
      okButtonProps: { danger: true },
      onOk: () => {
        const rest = files.files.filter((file) => file.name !== name);
        files.replace(rest);
        if (current === name) onCurrent(rest.find((file) => file.kind === 'bpmn')?.name ?? '');
      },
    });
  }

  return (
    <>
      <Tabs
        className={styles.tabs}
        type="editable-card"
        size="small"
        hideAdd
        activeKey={current}
        onChange={onCurrent}
        onEdit={(target, action) => action === 'remove' && typeof target === 'string' && remove(target)}
        tabBarExtraContent={{
          right: (
            <Dropdown
              trigger={['click']}
              menu={{
                items: [
                  { key: 'form', label: t('designer.tab.addForm') },
                  { key: 'dmn', label: t('designer.tab.addDmn') },
                ],
                onClick: ({ key }) => setAdding(key as 'form' | 'dmn'),
              }}
            >
              <Button type="text" size="small" icon={<PlusOutlined />}>
                {t('designer.tab.add')}
              </Button>
            </Dropdown>
          ),
        }}
        items={sorted.map((file) => ({
          key: file.name,
          label:
            file.kind === 'bpmn'
              ? t('designer.tab.bpmn')
              : `${t(`designer.tab.${file.kind}`)} ${titles.get(file.id ?? bareName(file)) ?? bareName(file)}`,
          closable: file.kind !== 'bpmn',
        }))}
      />
      {adding && (
        <AddFileDialog
          kind={adding}
          taken={files.files.map((file) => file.name)}
          onClose={() => setAdding(undefined)}
          onAdd={(file) => {
            files.replace([...files.files, file]);
            onCurrent(file.name);
            setAdding(undefined);
          }}
        />
      )}
    </>
  );
}
