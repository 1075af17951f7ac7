import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { organizationQuery } from '../api/queries';

/** Names for the ids of people, positions and departments; an id that nobody knows any more stands for itself. */
export function useOrganizationNames(): (id: string) => string {
  const { data } = useQuery(organizationQuery);
  return useMemo(() => {
    const named = [...(data?.people ?? []), ...(data?.positions ?? []), ...(data?.departments ?? [])];
    const names = new Map(named.map((item) => [item.id, item.name]));
    return (id) => names.get(id) ?? id;
  }, [data]);
}
