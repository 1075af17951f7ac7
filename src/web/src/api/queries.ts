import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { http } from './client';
import type * as c from './contract';

/** Every question that the application asks the server, with the name under which its answer is kept. */

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => http.get<c.Session>('/api/session', undefined, signal),
  staleTime: Infinity,
});

export const peopleQuery = queryOptions({
  queryKey: ['people'],
  queryFn: ({ signal }) => http.get<c.Items<c.DemoPerson>>('/api/people', undefined, signal),
  staleTime: Infinity,
});

export const accountsQuery = queryOptions({
  queryKey: ['accounts'],
  queryFn: ({ signal }) => http.get<c.AccountList>('/api/accounts', undefined, signal),
});

export const organizationQuery = queryOptions({
  queryKey: ['organization'],
  queryFn: ({ signal }) => http.get<c.Organization>('/api/organization', undefined, signal),
  staleTime: 5 * 60_000,
});

export const catalogueQuery = queryOptions({
  queryKey: ['catalogue'],
  queryFn: ({ signal }) => http.get<c.Items<c.CatalogueFlow>>('/api/catalogue', undefined, signal),
});

const pageSize = 50;

/** A search that goes on from the last cursor for as long as there is one. */
function paged<Search extends { page?: c.PageRequest | null }, Row>(
  name: string,
  path: string,
  search: Search,
) {
  return infiniteQueryOptions({
    queryKey: [name, search],
    queryFn: ({ pageParam }) =>
      http.post<c.Listed<Row>>(path, {
        ...search,
        page: { limit: pageSize, ...(pageParam ? { after: pageParam } : {}) },
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last, all) => {
      const loaded = all.reduce((sum, part) => sum + part.items.length, 0);
      const end =
        last.items.length < pageSize || (!last.page.hasMoreTotalItems && loaded >= last.page.totalItems);
      return end ? undefined : (last.page.endCursor ?? undefined);
    },
  });
}

export const inboxQuery = (search: c.InboxSearch) =>
  paged<c.InboxSearch, c.InboxRow>('inbox', '/api/inbox/search', search);

export const inboxCountsQuery = queryOptions({
  queryKey: ['inbox-counts'],
  queryFn: ({ signal }) => http.get<c.InboxCounts>('/api/inbox/counts', undefined, signal),
});

export const taskQuery = (key: string) =>
  queryOptions({
    queryKey: ['task', key],
    queryFn: ({ signal }) => http.get<c.TaskDetail>(`/api/tasks/${key}`, undefined, signal),
  });

export const handoffsQuery = (search: c.HandoffSearch) =>
  paged<c.HandoffSearch, c.HandoffRow>('handoffs', '/api/handoffs/search', search);

export const registersQuery = queryOptions({
  queryKey: ['registers'],
  queryFn: ({ signal }) => http.get<c.Items<c.Register>>('/api/registers', undefined, signal),
});

export const registerEntriesQuery = (search: c.RegisterSearch) =>
  paged<c.RegisterSearch, c.RegisterEntry>('register-entries', '/api/registers/search', search);

export const registerTrendQuery = (search: c.RegisterSearch) =>
  queryOptions({
    queryKey: ['register-trend', search],
    queryFn: () => http.post<c.RegisterTrend>('/api/registers/trend', search),
  });

export const incidentsQuery = (search: c.IncidentSearch) =>
  paged<c.IncidentSearch, c.IncidentRow>('incidents', '/api/incidents/search', search);

export const instanceQuery = (key: string) =>
  queryOptions({
    queryKey: ['instance', key],
    queryFn: ({ signal }) => http.get<c.InstanceView>(`/api/instances/${key}`, undefined, signal),
  });

export const diagramQuery = (key: string) =>
  queryOptions({
    queryKey: ['instance', key, 'diagram'],
    queryFn: ({ signal }) => http.get<c.InstanceDiagram>(`/api/instances/${key}/diagram`, undefined, signal),
  });

export const historyQuery = (key: string) =>
  queryOptions({
    queryKey: ['instance', key, 'history'],
    queryFn: ({ signal }) =>
      http.get<c.Items<c.HistoryItem>>(`/api/instances/${key}/history`, undefined, signal),
  });

export const instanceFilesQuery = (key: string) =>
  queryOptions({
    queryKey: ['instance', key, 'files'],
    queryFn: ({ signal }) =>
      http.get<c.Items<c.InstanceFile>>(`/api/instances/${key}/files`, undefined, signal),
  });

/** What the instance's version of the flow calls its variables and their values. */
export const wordsQuery = (key: string) =>
  queryOptions({
    queryKey: ['instance', key, 'words'],
    queryFn: ({ signal }) =>
      http.get<c.Items<c.VariableWords>>(`/api/instances/${key}/words`, undefined, signal),
    staleTime: Infinity,
  });

const eventPage = 500;

/** The whole stream, page by page; the film needs all of it to know its length. */
export const eventsQuery = (key: string) =>
  queryOptions({
    queryKey: ['instance', key, 'events'],
    queryFn: async ({ signal }): Promise<c.EventPage> => {
      const items: c.EventView[] = [];
      for (;;) {
        const after = items.at(-1)?.seq ?? 0;
        const page = await http.get<c.EventPage>(
          `/api/instances/${key}/events`,
          { after, limit: eventPage },
          signal,
        );
        items.push(...page.items);
        if (page.items.length < eventPage) return { ...page, items };
      }
    },
  });

export const stateQuery = (key: string, seq: number) =>
  queryOptions({
    queryKey: ['instance', key, 'state', seq],
    queryFn: ({ signal }) => http.get<c.InstanceState>(`/api/instances/${key}/state`, { seq }, signal),
    // What was, does not change any more.
    staleTime: Infinity,
  });

export const verificationQuery = (key: string) =>
  queryOptions({
    queryKey: ['instance', key, 'verification'],
    queryFn: ({ signal }) =>
      http.get<c.Verification>(`/api/instances/${key}/verification`, undefined, signal),
  });

export const definitionsQuery = queryOptions({
  queryKey: ['definitions'],
  queryFn: ({ signal }) => http.get<c.Items<c.DefinitionRow>>('/api/definitions', undefined, signal),
});

export const versionsQuery = (processId: string) =>
  queryOptions({
    queryKey: ['definitions', processId, 'versions'],
    queryFn: ({ signal }) =>
      http.get<c.Items<c.VersionRow>>(`/api/definitions/${processId}/versions`, undefined, signal),
  });

export const versionFilesQuery = (processId: string, version: number) =>
  queryOptions({
    queryKey: ['definitions', processId, 'files', version],
    queryFn: ({ signal }) =>
      http.get<c.FlowFiles>(`/api/definitions/${processId}/files`, { version }, signal),
    staleTime: Infinity,
  });

export const draftQuery = (processId: string) =>
  queryOptions({
    queryKey: ['draft', processId],
    queryFn: ({ signal }) => http.get<c.Draft>(`/api/drafts/${processId}`, undefined, signal),
    // The editor holds the truth while it is open; live notices tell of other people's changes.
    staleTime: Infinity,
    gcTime: 0,
  });

export const auditQuery = (search: c.AuditSearch) =>
  paged<c.AuditSearch, c.AuditRow>('audit', '/api/audit/search', search);

export const storeVerificationQuery = queryOptions({
  queryKey: ['store-verification'],
  queryFn: ({ signal }) => http.get<c.StoreVerification>('/api/audit/verification', undefined, signal),
  enabled: false,
});

export const simOrdersQuery = (q: string) =>
  queryOptions({
    queryKey: ['simulation', 'orders', q],
    queryFn: ({ signal }) => http.get<c.Items<c.SimOrder>>('/api/simulation/orders', { q }, signal),
  });

export const faultsQuery = queryOptions({
  queryKey: ['simulation', 'faults'],
  queryFn: ({ signal }) => http.get<c.Faults>('/api/simulation/faults', undefined, signal),
});

export const sentQuery = queryOptions({
  queryKey: ['simulation', 'outbox'],
  queryFn: ({ signal }) => http.get<c.Items<c.SimSent>>('/api/simulation/outbox', undefined, signal),
});

export const partiesQuery = queryOptions({
  queryKey: ['simulation', 'parties'],
  queryFn: ({ signal }) => http.get<c.SimParties>('/api/simulation/parties', undefined, signal),
});

export const shopKindsQuery = queryOptions({
  queryKey: ['simulation', 'shop'],
  queryFn: ({ signal }) => http.get<c.Items<c.ShopKind>>('/api/simulation/shop', undefined, signal),
});

export const shopTableQuery = (kind: string, q: string) =>
  queryOptions({
    queryKey: ['simulation', 'shop', kind, q],
    queryFn: ({ signal }) => http.get<c.ShopTable>(`/api/simulation/shop/${kind}`, { q }, signal),
  });

export const parametersQuery = queryOptions({
  queryKey: ['parameters'],
  queryFn: ({ signal }) => http.get<c.Items<c.Parameter>>('/api/configuration', undefined, signal),
});
