import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { InboxView } from '../api/contract';
import { useNotice } from '../shell/LiveContext';

/**
 * Live changes of the list without surprises: new tasks are announced and come when asked for; other changes come at
 * once, unless the pointer is in the list, where nothing may move under it.
 */
export function useFresh(view: InboxView) {
  const client = useQueryClient();
  const held = useRef(false);
  const [added, setAdded] = useState(0);
  const [stale, setStale] = useState(false);

  function show() {
    setAdded(0);
    setStale(false);
    void client.invalidateQueries({ queryKey: ['inbox'] });
  }

  useNotice('tasksChanged', (notice) => {
    if (view === 'todo' && notice.added > 0) setAdded((n) => n + notice.added);
    else if (held.current) setStale(true);
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
      if (!stale) return;
      setStale(false);
      if (added === 0) void client.invalidateQueries({ queryKey: ['inbox'] });
    },
  };
}
