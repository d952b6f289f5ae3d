import type { TriageSuggestion } from './suggestion.js';

/** What the person said of themselves and their case before staff looked at it. */
export interface Declared {
  readonly requesterType: string;
  readonly contentType: string | null;
  readonly themes: readonly string[];
}

interface Guessed {
  readonly value: string;
  readonly confidence: number;
  readonly needsReview: boolean;
}

/** What triage said at the moment staff decided. Its evidence quotes the case and is not kept here. */
export interface Suggested {
  readonly requesterType: Guessed;
  readonly contentType: Guessed;
  readonly themes: readonly Guessed[];
  readonly modelVersion: string;
}

/** A suggestion without the words it was read from. */
export function withoutWords(suggestion: TriageSuggestion): Suggested {
  const bare = ({ value, confidence, needsReview }: Guessed): Guessed => ({
    value,
    confidence,
    needsReview,
  });
  return {
    requesterType: bare(suggestion.requesterType),
    contentType: bare(suggestion.contentType),
    themes: suggestion.themes.map(bare),
    modelVersion: suggestion.modelVersion,
  };
}
