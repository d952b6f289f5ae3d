import { Injectable } from '@nestjs/common';
import { CONSULTATION_SUMMARY } from '../../consultations/index.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { confirmedCases } from '../db/confirmed-cases.js';
import { withoutWords } from '../domain/label.js';
import { TriageModel } from '../services/triage-model.js';

/**
 * The demo's finished cases come confirmed, though triage never read them: what the rules say of them
 * stands in, so that the quality screen has something to show. Invented cases only; running it again
 * changes nothing.
 */
@Injectable()
export class DemoReader {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly model: TriageModel,
  ) {}

  async read(): Promise<void> {
    const rules = await this.model.trying(await this.model.rules(), null);
    const rows = (await confirmedCases(this.unitOfWork.read)).map(({ id, input }) => {
      const declared = { requesterType: input.requesterType, contentType: null, themes: [] };
      const suggested = withoutWords(rules.suggest({ ...input, ...declared }));
      return { id, declared, suggested };
    });
    await this.unitOfWork.query(
      `UPDATE triage_confirmation SET declared = said.declared, suggested = said.suggested
       FROM jsonb_to_recordset($1::jsonb) AS said (id uuid, declared jsonb, suggested jsonb)
       JOIN ${CONSULTATION_SUMMARY} AS consultation
         ON consultation.id = said.id AND consultation.fictitious
       WHERE consultation_id = said.id AND triage_confirmation.suggested IS NULL`,
      [JSON.stringify(rows)],
    );
  }
}
