import { z } from 'zod';
import { requiredText } from '../../platform/validation/fields.js';
import { lettersOf } from './masking.js';

/** A long sentence, in characters. */
const PHRASE_MAX = 500;
/** One letter stands in every sentence. */
const LETTERS_MIN = 2;

/** How many phrases staff can hide in one case. */
export const PHRASES_MAX = 50;

export const MaskedPhraseBody = z
  .strictObject({
    phrase: requiredText(PHRASE_MAX)
      .transform((phrase) => phrase.trim())
      .refine(
        (phrase) => Array.from(lettersOf(phrase)).length >= LETTERS_MIN,
        `伏せる言葉は、文字か数字を${String(LETTERS_MIN)}文字以上含むように選んでください。`,
      ),
  })
  .meta({ id: 'NewMaskedPhrase' });
