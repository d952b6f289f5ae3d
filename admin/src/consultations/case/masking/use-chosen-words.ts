import { type RefObject, useEffect, useState } from 'react';
import type { OfferPreview } from '../../../api/masking.js';
import { type Chosen, chosenWords } from './chosen-words.js';

/**
 * Follows what is selected in the texts. The choice outlives the selection: on a phone the finger that
 * goes for the button ends it.
 */
export const useChosenWords = (
  root: RefObject<HTMLElement | null>,
  texts: OfferPreview['texts'] | undefined,
): [Chosen | null, () => void] => {
  const [chosen, setChosen] = useState<Chosen | null>(null);
  useEffect(() => {
    if (!texts) return undefined;
    const follow = () => {
      const found = root.current && chosenWords(root.current, document.getSelection(), texts);
      if (found) setChosen(found);
    };
    document.addEventListener('selectionchange', follow);
    return () => document.removeEventListener('selectionchange', follow);
  }, [root, texts]);
  const clear = () => {
    document.getSelection()?.removeAllRanges();
    setChosen(null);
  };
  return [chosen, clear];
};
