import { useState } from 'react';
import { mistakeAt, type MistakeAt } from '../seats.js';

/** Runs a change and keeps its refusal, so that fields deep in the form find their own mistake. */
export const useRefusal = (): [MistakeAt, <T>(run: () => Promise<T>) => Promise<T>] => {
  const [refusal, setRefusal] = useState<unknown>();
  const keeping = async <T>(run: () => Promise<T>): Promise<T> => {
    setRefusal(undefined);
    try {
      return await run();
    } catch (error) {
      setRefusal(error);
      throw error;
    }
  };
  return [mistakeAt(refusal), keeping];
};
