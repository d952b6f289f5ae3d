import type { Tx } from '../../database/unit-of-work.js';
import type { TriageSuggestion } from '../domain/suggestion.js';

/** What triage says of one case. */
export interface CaseSuggestion {
  readonly consultationId: string;
  readonly suggestion: TriageSuggestion;
  /** A person should look before it is used. */
  readonly doubtful: boolean;
}

/**
 * Keeps suggestions, and marks the cases 要確認 that are in doubt where staff have not spoken yet.
 * One statement: this runs for every case that comes in. The mark is no new version of the case, so
 * that a hint for the inbox makes nobody's edit stale.
 *
 * @returns the cases that had no suggestion before
 */
export async function storeSuggestions(
  tx: Tx,
  suggestions: readonly CaseSuggestion[],
  at: Date,
): Promise<string[]> {
  const rows = suggestions.map(({ consultationId: id, suggestion, doubtful }) => ({
    id,
    suggestion,
    doubtful,
    version: suggestion.modelVersion,
  }));
  const first = await tx.query<{ id: string }[]>(
    `WITH given AS (
       SELECT * FROM jsonb_to_recordset($1::jsonb)
         AS one (id uuid, suggestion jsonb, doubtful boolean, version text)),
     stored AS (
       INSERT INTO triage_suggestion (consultation_id, suggestion, model_version, created_at)
       SELECT id, suggestion, version, $2 FROM given
       ON CONFLICT (consultation_id) DO UPDATE
       SET suggestion = excluded.suggestion, model_version = excluded.model_version,
           created_at = excluded.created_at),
     marked AS (
       UPDATE consultation SET needs_review = given.doubtful
       FROM given
       WHERE consultation.id = given.id AND needs_review <> given.doubtful
         AND NOT EXISTS (
           SELECT FROM triage_confirmation WHERE consultation_id = consultation.id))
     SELECT id FROM given
     WHERE NOT EXISTS (SELECT FROM triage_suggestion WHERE consultation_id = given.id)`,
    [JSON.stringify(rows), at],
  );
  return first.map(({ id }) => id);
}
