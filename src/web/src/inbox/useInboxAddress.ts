import { useCallback } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import type { InboxSearch, InboxSort, InboxView } from '../api/contract';

export const views: InboxView[] = ['todo', 'transit', 'done', 'started'];

type Filters = Pick<InboxSearch, 'scope' | 'q' | 'overdue' | 'sort'>;

/** The inbox's address holds all that is looked at: view, filters, and the open task. */
export function useInboxAddress() {
  const { view: named, key } = useParams();
  const view = views.find((v) => v === named) ?? 'todo';
  const [params, setParams] = useSearchParams();
  const navigate = useNavigate();

  const filters: Filters = {
    scope: (params.get('scope') as 'mine' | 'pool' | null) ?? undefined,
    q: params.get('q') ?? undefined,
    overdue: params.get('overdue') === '1' || undefined,
    sort: (params.get('sort') as InboxSort | null) ?? undefined,
  };

  const setFilters = useCallback(
    (next: Filters) => {
      const kept = new URLSearchParams();
      if (next.scope) kept.set('scope', next.scope);
      if (next.q) kept.set('q', next.q);
      if (next.overdue) kept.set('overdue', '1');
      if (next.sort) kept.set('sort', next.sort);
      setParams(kept, { replace: true });
    },
    [setParams],
  );

  const query = params.toString();
  const pathOf = useCallback(
    (target?: string) => `/inbox/${view}${target ? `/${target}` : ''}${query ? `?${query}` : ''}`,
    [view, query],
  );
  const open = useCallback((target?: string) => void navigate(pathOf(target)), [navigate, pathOf]);
  const filtered = Boolean(filters.scope || filters.q || filters.overdue);
  return { view, key, filters, filtered, setFilters, pathOf, open };
}

export type InboxAddress = ReturnType<typeof useInboxAddress>;
