import { Badge, Button, Flex, Modal, Skeleton, Typography } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { FlowFile } from '../api/contract';
import { versionFilesQuery } from '../api/queries';
import { DiagramViewer } from '../diagram/DiagramViewer';
import { EmptyState } from '../shared/EmptyState';
import { ErrorState } from '../shared/ErrorState';
import { compareDiagrams } from './compareDiagrams';
import styles from './Designer.module.css';

interface CompareDialogProps {
  processId: string;
  version: number;
  files: FlowFile[];
  onRestore: (version: number, files: FlowFile[]) => void;
  onClose: () => void;
}

function modelOf(files: FlowFile[] | undefined) {
  return files?.find((file) => file.kind === 'bpmn')?.content;
}

function Pair({ before, after, version }: { before: string; after: string; version: number }) {
  const { t } = useTranslation();
  const comparison = useQuery({
    queryKey: ['compare', before, after],
    queryFn: () => compareDiagrams(before, after),
    gcTime: 0,
    retry: false,
  });
  if (comparison.isError) return <EmptyState title={t('designer.compare.failed')} />;
  if (!comparison.data) return <Skeleton active />;
  return (
    <>
      <Flex gap="middle" wrap>
        {comparison.data.same && <Typography.Text>{t('designer.compare.none')}</Typography.Text>}
        <Badge status="success" text={t('designer.compare.added')} />
        <Badge status="error" text={t('designer.compare.removed')} />
        <Badge status="warning" text={t('designer.compare.changed')} />
      </Flex>
      <div className={styles.pair}>
        <section>
          <Typography.Text type="secondary">{t('designer.compare.version', { n: version })}</Typography.Text>
          <DiagramViewer xml={before} marks={comparison.data.before} follow={comparison.data.first} />
        </section>
        <section>
          <Typography.Text type="secondary">{t('designer.compare.draft')}</Typography.Text>
          <DiagramViewer xml={after} marks={comparison.data.after} follow={comparison.data.first} />
        </section>
      </div>
    </>
  );
}

/** The draft beside an older version, differences in colour; the older one can become the draft again. */
export function CompareDialog({ processId, version, files, onRestore, onClose }: CompareDialogProps) {
  const { t } = useTranslation();
  const older = useQuery(versionFilesQuery(processId, version));
  const before = modelOf(older.data?.files);
  const after = modelOf(files);
  return (
    <Modal
      open
      width="92vw"
      title={t('designer.compare.title', { n: version })}
      onCancel={onClose}
      footer={[
        <Button
          key="restore"
          disabled={!older.data}
          onClick={() => older.data && onRestore(version, older.data.files)}
        >
          {t('designer.menu.restore')}
        </Button>,
        <Button key="close" type="primary" onClick={onClose}>
          {t('shared.close')}
        </Button>,
      ]}
    >
      {older.isError && <ErrorState error={older.error} onRetry={() => void older.refetch()} />}
      {older.isPending && <Skeleton active paragraph={{ rows: 8 }} />}
      {before && after && <Pair before={before} after={after} version={version} />}
    </Modal>
  );
}
