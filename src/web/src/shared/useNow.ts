import { useSyncExternalStore } from 'react';

const step = 15_000;
let now = Date.now();
/** Server time minus browser time, ms; demo servers may live in another week (controlled clock). */
let offset = 0;
let timer: ReturnType<typeof setInterval> | undefined;
const listeners = new Set<() => void>();

function tick() {
  now = Date.now() + offset;
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  timer ??= setInterval(tick, step);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** Tells what time it is at the server, so that «3 分钟前» is true under a controlled clock as well. */
export function setServerTime(at: string | Date) {
  offset = new Date(at).getTime() - Date.now();
  if (Math.abs(offset) < 2_000) offset = 0;
  tick();
}

/** The time now (ms), refreshed together for all who show it. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => now);
}
