import { useCallback, useState } from 'react';

/** Half-written text per form, kept while the tab lives; personal data, so never in storage. */
const drafts = new Map<string, unknown>();

/** State that survives leaving the page and coming back; `clear` after it was sent. */
export const useDraft = <T>(key: string, initial: T): [T, (value: T) => void, () => void] => {
  const [value, setValue] = useState<T>(() => (drafts.has(key) ? (drafts.get(key) as T) : initial));
  const set = useCallback(
    (next: T) => {
      drafts.set(key, next);
      setValue(next);
    },
    [key],
  );
  const clear = useCallback(() => {
    drafts.delete(key);
  }, [key]);
  return [value, set, clear];
};
