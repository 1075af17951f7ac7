import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { Live } from '../api/live';
import { DeadlineNotices } from './DeadlineNotices';
import { LiveContext, useNotice } from './LiveContext';

/** What every screen needs refreshed when the server tells of a change. */
function Refresh() {
  const client = useQueryClient();
  useNotice('tasksChanged', ({ keys }) => {
    void client.invalidateQueries({ queryKey: ['inbox-counts'] });
    keys.forEach((key) => void client.invalidateQueries({ queryKey: ['task', key] }));
  });
  useNotice('handoffsChanged', () => void client.invalidateQueries({ queryKey: ['handoffs'] }));
  useNotice('instanceChanged', ({ key }) => {
    void client.invalidateQueries({
      queryKey: ['instance', key],
      predicate: ({ queryKey }) => queryKey[2] !== 'state',
    });
  });
  return null;
}

export function LiveConnection({ children }: { children: ReactNode }) {
  const [live] = useState(() => new Live());
  useEffect(() => {
    void live.start();
    return () => void live.stop();
  }, [live]);
  return (
    <LiveContext value={live}>
      <Refresh />
      <DeadlineNotices />
      {children}
    </LiveContext>
  );
}
