import { useState } from 'react';
import { useMe } from '../shell/SessionContext';

function read(place: string): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? '[]');
    return Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : [];
  } catch {
    return [];
  }
}

/** The flows that somebody starts often: a convenience of this browser, kept per person. */
export function useFavourites() {
  const place = `workflows.favourites.${useMe().id}`;
  const [ids, setIds] = useState(() => read(place));
  return {
    has: (id: string) => ids.includes(id),
    toggle: (id: string) => {
      const next = ids.includes(id) ? ids.filter((i) => i !== id) : [...ids, id];
      setIds(next);
      localStorage.setItem(place, JSON.stringify(next));
    },
  };
}
