import { App } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import * as commands from '../api/commands';
import type { TaskDetail } from '../api/contract';
import { ProblemError, type ProblemDetail } from '../api/problem';
import { taskQuery } from '../api/queries';
import type { FormHandle } from '../form/openForm';
import { useAsk } from '../shared/useAsk';
import type { Draft } from './useDraft';

interface Surroundings {
  form: RefObject<FormHandle | null>;
  draft: Draft;
  onProblems: (problems: ProblemDetail[]) => void;
  onGone: (next?: string) => void;
}

interface Chosen {
  id: string;
  name: string;
}

/** Everything that can be done with one task, with what the person is told afterwards. */
export function useTaskCommands(task: TaskDetail, { form, draft, onProblems, onGone }: Surroundings) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { message } = App.useApp();
  const refresh = () => [['inbox'], ['inbox-counts'], ['handoffs'], ['instance', task.processInstanceKey]];
  const all = () => [...refresh(), ['task', task.key]];
  const put = (changed: TaskDetail) => client.setQueryData(taskQuery(task.key).queryKey, changed);

  const claim = useAsk({
    ask: () => commands.claim(task.key),
    refresh: all,
    done: (changed) => {
      put(changed);
      void message.success(t('inbox.claimed'));
    },
  });
  const release = useAsk({
    ask: () => commands.release(task.key),
    refresh: all,
    done: (changed) => {
      put(changed);
      void message.success(t('inbox.released'));
    },
  });
  const reassign = useAsk({
    ask: ({ to, reason }: { to: string; reason: string }) => commands.reassign(task.key, to, reason),
    refresh: all,
    done: (changed) => {
      void message.success(t('inbox.reassigned', { name: changed.assignee?.name ?? '' }));
      onGone();
    },
  });
  const accept = useAsk({
    ask: (key: string) => commands.acceptHandoff(key),
    refresh: all,
    done: () => void message.success(t('inbox.accepted')),
  });
  const giveBack = useAsk({
    ask: ({ key, reason }: { key: string; reason: string }) => commands.returnHandoff(key, reason),
    refresh: all,
    done: () => {
      void message.success(t('inbox.returned'));
      onGone();
    },
  });

  function showProblems(error: unknown): boolean {
    if (!(error instanceof ProblemError) || !error.problem.problems?.length) return false;
    const { problems } = error.problem;
    onProblems(form.current ? form.current.show(problems) : problems);
    form.current?.focusFirstError();
    return error.status === 422;
  }

  const finish = useAsk({
    ask: ({ outcome, data }: { outcome?: Chosen; data: Record<string, unknown> }) =>
      commands.complete(task.key, {
        outcome: outcome?.id ?? null,
        data,
        workItemKey: task.workItem?.key ?? null,
      }),
    refresh: all,
    done: ({ next }) => {
      draft.drop();
      void message.success(
        next?.mine
          ? t('inbox.doneNext', { name: task.name, next: next.name })
          : t('inbox.done', { name: task.name }),
      );
      onGone(next?.mine ? next.key : undefined);
    },
    failed: showProblems,
  });

  function complete(outcome?: Chosen) {
    onProblems([]);
    const checked = form.current?.submit(outcome) ?? { data: {}, valid: true };
    if (!checked.valid) {
      form.current?.focusFirstError();
      return;
    }
    finish.mutate({ outcome, data: checked.data });
  }

  const handoff = task.handoff?.key;
  return {
    claim: () => claim.mutate(undefined),
    claiming: claim.isPending || accept.isPending,
    release: () => release.mutate(undefined),
    accept: () => handoff && accept.mutate(handoff),
    complete,
    completing: finish.isPending ? (finish.variables.outcome?.id ?? '') : undefined,
    reassign: (values: { to: string; reason: string }, onSuccess: () => void) =>
      reassign.mutate(values, { onSuccess }),
    reassigning: reassign.isPending,
    giveBack: (reason: string, onSuccess: () => void) =>
      handoff && giveBack.mutate({ key: handoff, reason }, { onSuccess }),
    returning: giveBack.isPending,
  };
}
