import { useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { http } from '../api/client';
import type { AuditRow, InboxRow, Listed } from '../api/contract';
import { definitionsQuery } from '../api/queries';
import { useMe } from './SessionContext';

export interface Hit {
  path: string;
  title: string;
  detail: string;
}

export interface HitGroup {
  id: 'tasks' | 'instances' | 'flows';
  hits: Hit[];
}

const few = { limit: 6 };

function useHits<Row>(
  name: string,
  q: string,
  enabled: boolean,
  path: string,
  body: object,
  hit: (row: Row) => Hit,
) {
  return useQuery({
    queryKey: ['search', name, q],
    queryFn: () => http.post<Listed<Row>>(path, { ...body, q, page: few }),
    enabled: enabled && q.length > 0,
    select: (found) => found.items.map(hit),
    staleTime: 10_000,
  });
}

const taskHit = (row: InboxRow): Hit => ({
  path: `/inbox/todo/${row.key}`,
  title: `${row.businessKey} ${row.name}`,
  detail: row.subject ?? row.processName,
});

const instanceHit = (row: AuditRow): Hit => ({
  path: `/audit/${row.key}`,
  title: row.businessKey,
  detail: `${row.processName} ${row.subject ?? ''}`,
});

export function useSearch(text: string): { groups: HitGroup[]; loading: boolean } {
  const { can } = useMe();
  const q = useDeferredValue(text.trim());
  const tasks = useHits('tasks', q, can.work, '/api/inbox/search', { view: 'todo' }, taskHit);
  const instances = useHits('instances', q, can.audit, '/api/audit/search', {}, instanceHit);
  const flows = useQuery({ ...definitionsQuery, enabled: can.design && q.length > 0 });
  const flowHits = (flows.data?.items ?? [])
    .filter((flow) => flow.name.includes(q) || flow.processId.includes(q))
    .map((flow): Hit => ({ path: `/flows/${flow.processId}`, title: flow.name, detail: flow.processId }));
  const groups: HitGroup[] = [
    { id: 'tasks', hits: tasks.data ?? [] },
    { id: 'instances', hits: instances.data ?? [] },
    { id: 'flows', hits: q ? flowHits : [] },
  ];
  return {
    groups: groups.filter(({ hits }) => hits.length > 0),
    loading: tasks.isFetching || instances.isFetching,
  };
}
