import { createContext, useContext, useEffect, useEffectEvent } from 'react';
import type { Live, Notices } from '../api/live';

export const LiveContext = createContext<Live | undefined>(undefined);

/** Calls back for every notice of this kind while the component is shown. */
export function useNotice<N extends keyof Notices>(name: N, onNotice: (notice: Notices[N]) => void) {
  const live = useContext(LiveContext);
  const tell = useEffectEvent(onNotice);
  useEffect(() => live?.on(name, (notice) => tell(notice)), [live, name]);
}

/** Subscribes to one instance or draft while the component is shown. */
export function useFollow(method: 'watch' | 'edit', id: string | undefined) {
  const live = useContext(LiveContext);
  useEffect(() => {
    if (live && id) return live.follow(method, id);
  }, [live, method, id]);
}
