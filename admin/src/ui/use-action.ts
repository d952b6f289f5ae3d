import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNotify } from 'react-admin';
import { messageOf } from '../api/problems.js';
import { withProof } from '../api/proof.js';

interface Action<Input, Result> {
  run: (input: Input) => Promise<Result>;
  /** Said when it worked. */
  done: string;
  onDone?: (result: Result) => void;
  /** First parts of the query keys that are old afterwards. */
  stale: string[][];
}

/**
 * A change outside a case: asks again who is there where the server wants that, says how it went
 * and reads again what it made old.
 */
export const useAction = <Input = void, Result = unknown>(action: Action<Input, Result>) => {
  const notify = useNotify();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (input: Input) => withProof(() => action.run(input)),
    onSuccess: async (result) => {
      notify(action.done, { type: 'success' });
      action.onDone?.(result);
      await Promise.all(
        action.stale.map((queryKey) => queryClient.invalidateQueries({ queryKey })),
      );
    },
    onError: (error) => notify(messageOf(error), { type: 'error', autoHideDuration: 10_000 }),
  });
};
