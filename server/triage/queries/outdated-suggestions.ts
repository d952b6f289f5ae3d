import { Injectable } from '@nestjs/common';
import { CONSULTATION_SUMMARY, OPEN_STATES } from '../../consultations/index.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { TriageModel } from '../services/triage-model.js';

const MOST = 500;

/** Open cases whose suggestion other rules or another model made, and which nobody has confirmed yet. */
@Injectable()
export class OutdatedSuggestions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly model: TriageModel,
  ) {}

  /** Ids of the cases, the newest first; at most 500. */
  async ids(): Promise<string[]> {
    const { modelVersion } = await this.model.current();
    const rows = await this.unitOfWork.query<{ id: string }>(
      `SELECT consultation.id FROM ${CONSULTATION_SUMMARY} AS consultation
       JOIN triage_suggestion AS said ON said.consultation_id = consultation.id
       WHERE consultation.state = ANY ($1) AND said.model_version <> $2
         AND NOT EXISTS (SELECT FROM triage_confirmation WHERE consultation_id = consultation.id)
       ORDER BY received_at DESC LIMIT $3`,
      [OPEN_STATES, modelVersion, MOST],
    );
    return rows.map(({ id }) => id);
  }
}
