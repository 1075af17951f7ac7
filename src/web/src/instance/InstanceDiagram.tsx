import { Badge, Flex, Skeleton } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { diagramQuery } from '../api/queries';
import { DiagramViewer } from '../diagram/DiagramViewer';
import { ErrorState } from '../shared/ErrorState';
import { useFollow } from '../shell/LiveContext';
import { marksOf } from './marksOf';

/** Where the tokens of an instance are now and which way they came; follows live. */
export function InstanceDiagram({ instanceKey, height }: { instanceKey: string; height?: number | string }) {
  const { t } = useTranslation();
  const diagram = useQuery(diagramQuery(instanceKey));
  useFollow('watch', instanceKey);
  const marks = useMemo(() => diagram.data && marksOf(diagram.data), [diagram.data]);
  if (diagram.isError) return <ErrorState error={diagram.error} onRetry={() => void diagram.refetch()} />;
  if (diagram.isPending) return <Skeleton active />;
  return (
    <Flex vertical gap="small" style={{ height: '100%' }}>
      <Flex gap="middle" wrap>
        <Badge status="processing" text={t('shared.diagram.active')} />
        <Badge status="default" text={t('shared.diagram.done')} />
        {diagram.data.incidents.length > 0 && <Badge status="error" text={t('shared.diagram.incident')} />}
      </Flex>
      <DiagramViewer
        xml={diagram.data.xml}
        marks={marks}
        height={height}
        follow={diagram.data.active[0]?.elementId}
      />
    </Flex>
  );
}
