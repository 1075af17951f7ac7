import { useQuery } from '@tanstack/react-query';
import { useMemo, type ReactNode } from 'react';
import { wordsQuery } from '../api/queries';
import { WordsContext, wordsOf } from './WordsContext';

/** Below it, variables and their values go by what the instance's flow calls them; until that is known, by their own names. */
export function InstanceWords({ instanceKey, children }: { instanceKey: string; children: ReactNode }) {
  const variables = useQuery(wordsQuery(instanceKey));
  const words = useMemo(() => wordsOf(variables.data?.items ?? []), [variables.data]);
  return <WordsContext value={words}>{children}</WordsContext>;
}
