import { useEffect, useEffectEvent, useRef, useState, type RefObject } from 'react';
import { saveTaskDraft } from '../api/commands';
import type { TaskDetail } from '../api/contract';
import type { FormHandle } from '../form/openForm';

const pause = 3_000;

export interface Draft {
  savedAt?: string;
  failed: boolean;
  saving: boolean;
  /** Somebody typed: the draft is kept shortly after. */
  changed: () => void;
  save: () => Promise<void>;
  /** The task is done with; nothing may be kept any more. */
  drop: () => void;
}

/** 暂存: what is typed is kept at the server, by itself while somebody works and at once by the button. */
export function useDraft(task: TaskDetail, form: RefObject<FormHandle | null>): Draft {
  const [state, setState] = useState({ savedAt: task.draft?.savedAt, failed: false, saving: false });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const allowed = task.can.draft.allowed;

  async function save() {
    clearTimeout(timer.current);
    timer.current = undefined;
    if (!form.current) return;
    setState((old) => ({ ...old, saving: true }));
    try {
      const { savedAt } = await saveTaskDraft(task.key, form.current.values());
      setState({ savedAt, failed: false, saving: false });
    } catch {
      setState((old) => ({ ...old, failed: true, saving: false }));
    }
  }

  // Leaving in the middle of the pause keeps what was typed, too.
  const leave = useEffectEvent(() => {
    if (timer.current) void save();
  });
  useEffect(() => () => leave(), []);

  return {
    ...state,
    changed: () => {
      if (!allowed) return;
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void save(), pause);
    },
    save,
    drop: () => {
      clearTimeout(timer.current);
      timer.current = undefined;
    },
  };
}
