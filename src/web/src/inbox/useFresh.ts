import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { InboxView } from '../api/contract';
import type { Notices } from '../api/live';
import { useNotice } from '../shell/LiveContext';

type Announced = Notices['tasksChanged'];

/**
 * Live changes of the list without surprises: new tasks are announced and come when asked for; other changes come at
 * once, unless the pointer is in the list, where nothing may move under it. What the list shows already is not news.
 */
export function useFresh(view: InboxView, shown: ReadonlySet<string>) {
  const client = useQueryClient();
  const held = useRef(false);
  const [announced, setAnnounced] = useState<Announced[]>([]);
  const [stale, setStale] = useState(false);
  const news = ({ keys, added }: Announced) => Math.min(added, keys.filter((key) => !shown.has(key)).length);
  const added = announced.reduce((sum, notice) => sum + news(notice), 0);

  function show() {
    setAnnounced([]);
    setStale(false);
    void client.invalidateQueries({ queryKey: ['inbox'] });
  }

  useNotice('tasksChanged', (notice) => {
    if (view === 'todo' && news(notice) > 0) setAnnounced((all) => [...all, notice]);
    else if (held.current || added > 0) setStale(true);
    else void client.invalidateQueries({ queryKey: ['inbox'] });
  });

  return {
    added,
    stale,
    show,
    hold: () => {
      held.current = true;
    },
    release: () => {
      held.current = false;
      if (!stale || added > 0) return;
      setStale(false);
      void client.invalidateQueries({ queryKey: ['inbox'] });
    },
  };
}
