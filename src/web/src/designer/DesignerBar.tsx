import { ArrowLeftOutlined, DiffOutlined, EllipsisOutlined } from '@ant-design/icons';
import { App, Badge, Button, Dropdown, Typography } from 'antd';
import { Link } from 'react-router';
import { useTranslation } from 'react-i18next';
import { discardDraft } from '../api/commands';
import type { Draft, LintProblem } from '../api/contract';
import { useAsk } from '../shared/useAsk';
import { SaveStatus } from './SaveStatus';
import type { DraftFiles } from './useDraftFiles';
import { VersionMenu } from './VersionMenu';
import styles from './Designer.module.css';

interface DesignerBarProps {
  draft: Draft;
  name: string;
  files: DraftFiles;
  problems: LintProblem[];
  onCompare: (version: number) => void;
  onPublish: () => void;
  onDrawer: () => void;
  onDownload: () => void;
  onDiscarded: () => void;
}

export function DesignerBar(props: DesignerBarProps) {
  const { draft, name, files, problems } = props;
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  const discard = useAsk({
    ask: () => discardDraft(draft.processId),
    refresh: () => [['definitions']],
    done: props.onDiscarded,
  });
  function askDiscard() {
    void modal.confirm({
      title: t('designer.menu.discardTitle'),
      content: t('designer.menu.discardHint'),
      okButtonProps: { danger: true },
      onOk: () => discard.mutateAsync(undefined),
    });
  }
  return (
    <header className={styles.bar}>
      <Link to="/flows" aria-label={t('shared.back')}>
        <Button type="text" icon={<ArrowLeftOutlined />} tabIndex={-1} />
      </Link>
      <Typography.Title level={5} className={styles.title} ellipsis>
        {name}
      </Typography.Title>
      <VersionMenu processId={draft.processId} basedOn={draft.basedOnVersion} onCompare={props.onCompare} />
      <SaveStatus files={files} />
      <span className={styles.spring} />
      <Badge count={errors} size="small">
        <Button onClick={props.onDrawer}>{t('designer.menu.problems')}</Button>
      </Badge>
      <Button
        icon={<DiffOutlined />}
        disabled={draft.basedOnVersion === 0}
        onClick={() => props.onCompare(draft.basedOnVersion)}
      >
        {t('designer.menu.compare')}
      </Button>
      <Button type="primary" onClick={props.onPublish}>
        {t('designer.menu.publish')}
      </Button>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'download', label: t('designer.menu.download'), onClick: props.onDownload },
            { key: 'discard', danger: true, label: t('designer.menu.discard'), onClick: askDiscard },
          ],
        }}
      >
        <Button icon={<EllipsisOutlined />} aria-label={t('inbox.more')} />
      </Dropdown>
    </header>
  );
}
