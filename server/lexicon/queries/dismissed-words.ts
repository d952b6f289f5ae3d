import type { Tx } from '../../database/unit-of-work.js';
import { LexiconDismissalEntity } from '../db/lexicon.entities.js';

/** Words that staff said belong to no concept. */
export async function dismissedWords(tx: Tx): Promise<string[]> {
  return (await tx.find(LexiconDismissalEntity)).map(({ word }) => word);
}
