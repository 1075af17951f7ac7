import { Skeleton } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { instanceFilesQuery } from '../api/queries';
import { EmptyState } from '../shared/EmptyState';
import { ErrorState } from '../shared/ErrorState';
import { FileTiles } from '../shared/FileTiles';

/** All files that were handed in on the way. */
export function InstanceFiles({ instanceKey }: { instanceKey: string }) {
  const { t } = useTranslation();
  const files = useQuery(instanceFilesQuery(instanceKey));
  if (files.isError) return <ErrorState error={files.error} onRetry={() => void files.refetch()} />;
  if (files.isPending) return <Skeleton active />;
  if (files.data.items.length === 0) {
    return <EmptyState title={t('instance.files.empty')} hint={t('instance.files.emptyHint')} />;
  }
  return (
    <FileTiles
      files={files.data.items}
      note={(file) => t('instance.files.by', { name: file.uploadedBy?.name ?? '—', step: file.elementName })}
    />
  );
}
