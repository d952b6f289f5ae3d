/** What triage reads of a consultation: its words and what the person declared; no contact data. */
export interface TriageInput {
  readonly requesterType: string;
  /** null: わからない. */
  readonly contentType: string | null;
  /** Themes the person chose, possibly none. */
  readonly themes: readonly string[];
  readonly title: string;
  readonly body: string;
  readonly goal?: string | null;
  readonly wishes?: string | null;
  readonly organisation?: string | null;
  readonly department?: string | null;
}

/** One answer of triage. `value` is always the best guess, however unsure. */
export interface Guess {
  readonly value: string;
  /** 0–1. */
  readonly confidence: number;
  /** Words of the consultation that speak for the value, as written there. */
  readonly evidence: readonly string[];
  /** 要確認: a person should look before it is used. */
  readonly needsReview: boolean;
}

/** What triage suggests for one consultation. */
export interface TriageSuggestion {
  readonly requesterType: Guess;
  readonly contentType: Guess;
  /** Best first, at least one. */
  readonly themes: readonly Guess[];
  readonly modelVersion: string;
}
