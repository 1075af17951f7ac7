import { useMutation, useQueryClient } from '@tanstack/react-query';
import { signIn } from '../api/commands';
import { sessionQuery } from '../api/queries';

export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: signIn,
    onSuccess: () => client.invalidateQueries({ queryKey: sessionQuery.queryKey }),
  });
}
