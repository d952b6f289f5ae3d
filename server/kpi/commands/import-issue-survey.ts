import { Injectable } from '@nestjs/common';
import { CreateCommand, type Outcome, type Tx } from '../../database/command.js';
import type { Actor } from '../../platform/core/actor.js';
import { forbidden } from '../../platform/core/problems.js';
import type { IssueLine } from '../domain/issue-survey.js';
import { IssueSurveyRepository } from '../db/issue-survey.repository.js';

interface Input {
  name: string;
  /** YYYY-MM-DD */
  heldOn: string;
  lines: IssueLine[];
}

/** Keeps the counts of a survey held outside the desk; the operator's command calls it. */
@Injectable()
export class ImportIssueSurvey extends CreateCommand<Input, number> {
  constructor(private readonly issueSurveys: IssueSurveyRepository) {
    super();
  }

  protected authorise(actor: Actor): void {
    if (actor.kind !== 'system') throw forbidden();
  }

  /** Gives how many issues there are in all. */
  protected async create(tx: Tx, input: Input): Promise<Outcome<number>> {
    const total = input.lines.reduce((sum, { count }) => sum + count, 0);
    await this.issueSurveys.upsert(tx, { ...input, importedAt: this.now() }, ['name']);
    return {
      result: total,
      audit: {
        action: 'issue-survey.imported',
        recordType: 'issue-survey',
        recordId: input.heldOn,
        changes: { total: { to: total } },
      },
    };
  }
}
