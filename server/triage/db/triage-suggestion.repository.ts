import { Injectable } from '@nestjs/common';
import { Repository } from '../../database/repository.js';
import { TriageSuggestionEntity } from './triage-suggestion.entity.js';
import type { Tx } from '../../database/unit-of-work.js';
import type { TriageSuggestion } from '../domain/suggestion.js';

/** What triage says of one case. */
export interface CaseSuggestion {
  readonly consultationId: string;
  readonly suggestion: TriageSuggestion;
}

@Injectable()
export class TriageSuggestionRepository extends Repository<TriageSuggestionEntity> {
  protected readonly entity = TriageSuggestionEntity;

  /**
   * Saves suggestions. One statement: this runs for every case that comes in.
   *
   * @returns the cases that had no suggestion before, and those on which staff have spoken
   */
  async saveAll(
    tx: Tx,
    suggestions: readonly CaseSuggestion[],
    at: Date,
  ): Promise<{ first: string[]; confirmed: string[] }> {
    const rows = suggestions.map(({ consultationId: id, suggestion }) => ({
      id,
      suggestion,
      version: suggestion.modelVersion,
    }));
    const cases = await tx.query<{ id: string; first: boolean; confirmed: boolean }[]>(
      `WITH given AS (
         SELECT * FROM jsonb_to_recordset($1::jsonb)
           AS one (id uuid, suggestion jsonb, version text)),
       stored AS (
         INSERT INTO triage_suggestion (consultation_id, suggestion, model_version, created_at)
         SELECT id, suggestion, version, $2 FROM given
         ON CONFLICT (consultation_id) DO UPDATE
         SET suggestion = excluded.suggestion, model_version = excluded.model_version,
             created_at = excluded.created_at)
       SELECT id,
              NOT EXISTS (SELECT FROM triage_suggestion WHERE consultation_id = given.id) AS first,
              EXISTS (SELECT FROM triage_confirmation WHERE consultation_id = given.id) AS confirmed
       FROM given`,
      [JSON.stringify(rows), at],
    );
    return {
      first: cases.filter(({ first }) => first).map(({ id }) => id),
      confirmed: cases.filter(({ confirmed }) => confirmed).map(({ id }) => id),
    };
  }
}
