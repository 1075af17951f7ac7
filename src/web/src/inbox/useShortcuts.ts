import { useEffect, useState, type RefObject } from 'react';

function typing(target: EventTarget | null) {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
  );
}

function rowsOf(page: HTMLElement) {
  return [...page.querySelectorAll<HTMLElement>('[data-inbox-row]')];
}

/** Moves the focus through the rows; the focused row is the one that Enter opens. */
function move(page: HTMLElement, step: 1 | -1) {
  const rows = rowsOf(page);
  const focused = rows.findIndex((row) => row === document.activeElement);
  const opened = rows.findIndex((row) => location.pathname.endsWith(`/${row.dataset.inboxRow ?? ''}`));
  const from = focused >= 0 ? focused : opened;
  const next = rows[Math.min(Math.max(from + step, 0), rows.length - 1)];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}

function press(page: HTMLElement, act: string) {
  page.querySelector<HTMLElement>(`[data-inbox-act="${act}"]:not(:disabled)`)?.click();
}

const acts: Record<string, string> = { c: 'claim', e: 'complete', r: 'return' };

/**
 * j k c e r / ? for the inbox, as long as nobody types and no dialog is open. They press what is on the screen, so a
 * shortcut can do nothing that the person could not.
 */
export function useShortcuts(page: RefObject<HTMLElement | null>) {
  const [help, setHelp] = useState(false);
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      const root = page.current;
      if (!root || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
      if (document.querySelector('.ant-modal-wrap:not([style*="display: none"])')) return;
      if (event.key === 'j') move(root, 1);
      else if (event.key === 'k') move(root, -1);
      else if (event.key === '/')
        root.querySelector<HTMLInputElement>('input[data-inbox-search], [data-inbox-search] input')?.focus();
      else if (event.key === '?') setHelp(true);
      else if (acts[event.key]) press(root, acts[event.key] ?? '');
      else return;
      event.preventDefault();
    }
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [page]);
  return { help, closeHelp: () => setHelp(false) };
}
