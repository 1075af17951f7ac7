import { PlusOutlined } from '@ant-design/icons';
import { App, Dropdown, Tabs, Button } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AddFileDialog } from './AddFileDialog';
import { fileTitles } from './fileTitles';
import type { DraftFiles } from './useDraftFiles';
import styles from './Designer.module.css';

interface FileTabsProps {
  files: DraftFiles;
  current: string;
  onCurrent: (name: string) => void;
}

const order = { bpmn: 0, dmn: 1, form: 2 };

/** The flow's files: diagram first, then rules and forms. */
export function FileTabs({ files, current, onCurrent }: FileTabsProps) {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const [adding, setAdding] = useState<'form' | 'dmn'>();
  const titles = useMemo(() => fileTitles(files.files), [files.files]);
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
              : `${t(`designer.tab.${file.kind}`)} ${titles.get(file.name) ?? file.name}`,
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
