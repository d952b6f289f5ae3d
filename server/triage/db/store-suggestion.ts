import type { Tx } from '../../database/unit-of-work.js';
import type { TriageSuggestion } from '../domain/suggestion.js';

/**
 * Keeps the suggestion, and marks the case 要確認 where it is in doubt and staff have not spoken yet.
 * One statement: this runs for every case that comes in. The mark is no new version of the case, so
 * that a hint for the inbox makes nobody's edit stale.
 *
 * @returns whether it is the case's first suggestion
 */
export async function storeSuggestion(
  tx: Tx,
  consultationId: string,
  suggestion: TriageSuggestion,
  doubtful: boolean,
  at: Date,
): Promise<boolean> {
  const [row] = await tx.query<{ first: boolean }[]>(
    `WITH stored AS (
       INSERT INTO triage_suggestion (consultation_id, suggestion, model_version, created_at)
       VALUES ($1, $2, $3, $4)
       ON CONFLICT (consultation_id) DO UPDATE
       SET suggestion = excluded.suggestion, model_version = excluded.model_version,
           created_at = excluded.created_at),
     marked AS (
       UPDATE consultation SET needs_review = $5
       WHERE id = $1 AND needs_review <> $5
         AND NOT EXISTS (SELECT FROM triage_confirmation WHERE consultation_id = $1))
     SELECT NOT EXISTS (SELECT FROM triage_suggestion WHERE consultation_id = $1) AS first`,
    [consultationId, JSON.stringify(suggestion), suggestion.modelVersion, at, doubtful],
  );
  return row?.first ?? false;
}
