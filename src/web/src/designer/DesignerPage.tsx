import { Alert, Grid, Skeleton } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { useTranslation } from 'react-i18next';
import { definitionsQuery, draftQuery, organizationQuery } from '../api/queries';
import { DiagramViewer } from '../diagram/DiagramViewer';
import { ErrorState } from '../shared/ErrorState';
import { Designer } from './Designer';
import styles from './Designer.module.css';

/** One flow in the designer; on a phone or without the right to edit, to look at. */
export function DesignerPage() {
  const { t } = useTranslation();
  const { processId = '' } = useParams();
  const wide = Grid.useBreakpoint().lg ?? true;
  const draft = useQuery(draftQuery(processId));
  const flows = useQuery(definitionsQuery);
  const organization = useQuery(organizationQuery);
  const failed = [draft, flows, organization].find((query) => query.isError);
  if (failed) return <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />;
  if (!draft.data || !flows.data || !organization.data) {
    return <Skeleton active className={styles.page} paragraph={{ rows: 12 }} />;
  }
  const flow = flows.data.items.find((item) => item.processId === processId);
  const mayEdit = flow?.canEdit ?? true;
  if (wide && mayEdit) {
    return (
      <Designer
        // Publishing and discarding begin a new draft, and with it a new tag to save against.
        key={`${processId} ${draft.data.basedOnVersion} ${draft.data.etag}`}
        draft={draft.data}
        name={flow?.name ?? processId}
        organization={organization.data}
        onReload={() => void draft.refetch()}
      />
    );
  }
  const model = draft.data.files.find((file) => file.kind === 'bpmn');
  return (
    <>
      <Alert banner type="info" title={t(mayEdit ? 'designer.phone' : 'designer.readOnly')} />
      <div className={styles.look}>{model && <DiagramViewer xml={model.content} />}</div>
    </>
  );
}
