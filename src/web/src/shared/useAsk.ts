import { App } from 'antd';
import { useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { isStatus } from '../api/problem';
import { useProblemText } from './problemText';

interface AskOptions<Input, Output> {
  ask: (input: Input) => Promise<Output>;
  /** Answers kept under these names are fetched anew, after success and after a conflict. */
  refresh: (input: Input) => QueryKey[];
  done?: (output: Output, input: Input) => void;
  /** Takes the failure over by answering true; else a message is shown. */
  failed?: (error: unknown, input: Input) => boolean;
}

/** A command to the server: tells failures in words, and looks again when the situation has changed. */
export function useAsk<Input, Output>({ ask, refresh, done, failed }: AskOptions<Input, Output>) {
  const client = useQueryClient();
  const { message } = App.useApp();
  const { t } = useTranslation();
  const problemText = useProblemText();
  const lookAgain = (input: Input) =>
    refresh(input).forEach((queryKey) => void client.invalidateQueries({ queryKey }));
  return useMutation({
    mutationFn: ask,
    onSuccess: (output, input) => {
      lookAgain(input);
      done?.(output, input);
    },
    onError: (error, input) => {
      const conflict = isStatus(error, 409);
      if (conflict) lookAgain(input);
      if (failed?.(error, input)) return;
      const { title, hint } = problemText(error);
      const text = [title, hint, conflict ? t('shared.error.conflict') : undefined]
        .filter(Boolean)
        .join('：');
      void message.error(text);
    },
  });
}
