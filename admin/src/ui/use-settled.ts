import { useQueryClient } from '@tanstack/react-query';
import { useNotify } from 'react-admin';
import { withProof } from '../api/proof.js';

/**
 * `settled(run, '変えました', [['accounts']])`: a change from a form that shows refusals itself.
 * Asks again who is there where the server wants that, says that it worked, reads again.
 */
export const useSettled = () => {
  const notify = useNotify();
  const queryClient = useQueryClient();
  return async <T>(run: () => Promise<T>, done: string, stale: string[][]): Promise<T> => {
    const result = await withProof(run);
    notify(done, { type: 'success' });
    await Promise.all(stale.map((queryKey) => queryClient.invalidateQueries({ queryKey })));
    return result;
  };
};
