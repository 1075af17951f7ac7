import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { saveDraft } from '../api/commands';
import { http } from '../api/client';
import type { Draft, FlowFile } from '../api/contract';
import { isStatus } from '../api/problem';

export type SaveState =
  | { kind: 'clean' }
  | { kind: 'dirty' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: string }
  | { kind: 'failed'; error: unknown }
  | { kind: 'conflict' };

const pause = 1_500;

function download(file: FlowFile) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([file.content], { type: 'application/octet-stream' }));
  link.download = file.name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/**
 * The files of a draft while they are edited: kept here, saved by themselves after a pause, with the tag by which the
 * server notices that somebody else saved in between.
 */
export function useDraftFiles(draft: Draft, onSaved: (files: FlowFile[]) => void) {
  const [files, setFiles] = useState(draft.files);
  /** Grows when the files come from elsewhere than the editors, which then open them anew. */
  const [generation, setGeneration] = useState(0);
  const [save, setSave] = useState<SaveState>(
    draft.savedAt ? { kind: 'saved', at: draft.savedAt } : { kind: 'clean' },
  );
  const latest = useRef(draft.files);
  /** What the server has. */
  const written = useRef(draft.files);
  const etag = useRef(draft.etag);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const queue = useRef<Promise<boolean>>(Promise.resolve(true));

  async function write(): Promise<boolean> {
    clearTimeout(timer.current);
    timer.current = undefined;
    const sent = latest.current;
    if (sent === written.current) return true;
    setSave({ kind: 'saving' });
    try {
      const answer = await saveDraft(draft.processId, etag.current, sent);
      etag.current = answer.etag;
      written.current = sent;
      setSave(latest.current === sent ? { kind: 'saved', at: answer.savedAt } : { kind: 'dirty' });
      onSaved(sent);
      return true;
    } catch (error) {
      setSave(isStatus(error, 412) ? { kind: 'conflict' } : { kind: 'failed', error });
      return false;
    }
  }

  /** Saves now, after whatever is being saved; true when everything is at the server. */
  function flush(): Promise<boolean> {
    queue.current = queue.current.then(write);
    return queue.current;
  }

  function replace(next: FlowFile[]) {
    latest.current = next;
    setFiles(next);
    setSave({ kind: 'dirty' });
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void flush(), pause);
  }

  function change(name: string, content: string) {
    const old = latest.current.find((file) => file.name === name);
    if (!old || old.content === content) return;
    replace(latest.current.map((file) => (file.name === name ? { ...file, content } : file)));
  }

  /** Puts other files in the place of all, such as an older version. */
  function load(next: FlowFile[]) {
    replace(next);
    setGeneration((n) => n + 1);
  }

  async function keepMine() {
    const theirs = await http.get<Draft>(`/api/drafts/${draft.processId}`);
    theirs.files
      .filter((file) => !latest.current.some((own) => own.name === file.name && own.content === file.content))
      .forEach(download);
    etag.current = theirs.etag;
    await flush();
  }

  async function takeTheirs() {
    const theirs = await http.get<Draft>(`/api/drafts/${draft.processId}`);
    latest.current
      .filter((own) => !theirs.files.some((file) => file.name === own.name && file.content === own.content))
      .forEach(download);
    etag.current = theirs.etag;
    latest.current = theirs.files;
    written.current = theirs.files;
    setFiles(theirs.files);
    setGeneration((n) => n + 1);
    setSave(theirs.savedAt ? { kind: 'saved', at: theirs.savedAt } : { kind: 'clean' });
  }

  const pending = save.kind === 'dirty' || save.kind === 'saving' || save.kind === 'failed';
  const leave = useEffectEvent(() => {
    if (timer.current) void flush();
  });
  useEffect(() => () => leave(), []);
  useEffect(() => {
    if (!pending) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [pending]);

  return { files, generation, save, change, replace, load, flush, keepMine, takeTheirs, download };
}

export type DraftFiles = ReturnType<typeof useDraftFiles>;
