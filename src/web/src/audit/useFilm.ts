import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { EventView } from '../api/contract';
import { stateQuery } from '../api/queries';

const frame = 1_000;

/** Where the film stands: kept in the address (`?seq=`), so that every event has a link. */
export function useFilm(instanceKey: string, events: EventView[]) {
  const client = useQueryClient();
  const [params, setParams] = useSearchParams();
  const [playing, setPlaying] = useState(false);
  const [speed, setSpeed] = useState(1);
  const last = events.length - 1;
  const asked = params.get('seq');
  const found = asked ? events.findIndex((event) => event.seq >= Number(asked)) : last;
  const index = found < 0 ? last : found;

  const go = useCallback(
    (to: number) => {
      const event = events[Math.min(Math.max(to, 0), events.length - 1)];
      if (event) setParams({ seq: String(event.seq) }, { replace: true });
    },
    [events, setParams],
  );

  const goToElement = useCallback(
    (elementId: string) => {
      const later = events.findIndex((event, i) => i > index && event.elementId === elementId);
      const first = events.findIndex((event) => event.elementId === elementId);
      if (first >= 0) go(later >= 0 ? later : first);
    },
    [events, go, index],
  );

  // The next picture is fetched while this one is looked at.
  useEffect(() => {
    const next = events[index + 1];
    if (next) void client.prefetchQuery(stateQuery(instanceKey, next.seq));
  }, [client, events, index, instanceKey]);

  const advance = useEffectEvent(() => {
    if (index < last) go(index + 1);
    else setPlaying(false);
  });
  useEffect(() => {
    if (!playing) return;
    const timer = setInterval(() => advance(), frame / speed);
    return () => clearInterval(timer);
  }, [playing, speed]);

  function toggle() {
    if (!playing && index === last) go(0);
    setPlaying(!playing);
  }

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (target.closest('input, textarea, select, [role="slider"], [role="tab"]')) return;
    if (event.key === ' ' && target.closest('button, a')) return;
    const moves: Record<string, () => void> = {
      ' ': toggle,
      ArrowLeft: () => go(index - 1),
      ArrowRight: () => go(index + 1),
      Home: () => go(0),
      End: () => go(last),
    };
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    move();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);

  return {
    index,
    last,
    event: events[index] as EventView | undefined,
    go,
    goToElement,
    playing,
    toggle,
    speed,
    setSpeed,
  };
}

export type FilmPosition = ReturnType<typeof useFilm>;
