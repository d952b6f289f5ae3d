import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { TriageConfirmationRepository } from '../db/triage-confirmation.repository.js';
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
    private readonly confirmations: TriageConfirmationRepository,
  ) {}

  async read(): Promise<void> {
    const rules = await this.model.trying(await this.model.rules(), null);
    const rows = (await confirmedCases(this.unitOfWork.read)).map(({ id, input }) => {
      const declared = { requesterType: input.requesterType, contentType: null, themes: [] };
      const suggested = withoutWords(rules.suggest({ ...input, ...declared }));
      return { id, declared, suggested };
    });
    await this.confirmations.setSuggested(this.unitOfWork.read, rows);
  }
}
