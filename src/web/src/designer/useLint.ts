import { useMutation } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { lint } from '../api/commands';
import type { FlowFile, LintProblem } from '../api/contract';

const none: LintProblem[] = [];

/** The server's judgement of the files; asked at the start and after every save. */
export function useLint(initial: FlowFile[]) {
  const check = useMutation({ mutationFn: lint });
  const { mutate } = check;
  const first = useEffectEvent(() => mutate(initial));
  useEffect(() => first(), []);
  return {
    check: (files: FlowFile[]) => mutate(files),
    checking: check.isPending,
    error: check.error,
    problems: check.data?.problems ?? none,
    variables: check.data?.variables ?? [],
  };
}

export type Lint = ReturnType<typeof useLint>;
