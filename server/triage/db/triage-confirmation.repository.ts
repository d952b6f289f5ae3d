import { Injectable } from '@nestjs/common';
import { CONSULTATION_SUMMARY } from '../../consultations/index.js';
import { Repository } from '../../database/repository.js';
import type { Tx } from '../../database/unit-of-work.js';
import { TriageConfirmationEntity } from './triage-confirmation.entity.js';

@Injectable()
export class TriageConfirmationRepository extends Repository<TriageConfirmationEntity> {
  protected readonly entity = TriageConfirmationEntity;

  /** Notes what was declared and suggested where nothing is noted yet; invented cases only. */
  async setSuggested(
    tx: Tx,
    rows: readonly Pick<TriageConfirmationEntity, 'id' | 'declared' | 'suggested'>[],
  ): Promise<void> {
    await tx.query(
      `UPDATE triage_confirmation SET declared = said.declared, suggested = said.suggested
       FROM jsonb_to_recordset($1::jsonb) AS said (id uuid, declared jsonb, suggested jsonb)
       JOIN ${CONSULTATION_SUMMARY} AS consultation
         ON consultation.id = said.id AND consultation.fictitious
       WHERE consultation_id = said.id AND triage_confirmation.suggested IS NULL`,
      [JSON.stringify(rows)],
    );
  }
}
