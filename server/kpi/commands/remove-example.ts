import { Injectable } from '@nestjs/common';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import { isStaff, type Actor } from '../../platform/core/actor.js';
import { forbidden } from '../../platform/core/problems.js';
import {
  ReportExampleRepository,
  type ReportExampleRecord,
} from '../db/report-example.repository.js';

/** Takes a case out of 主な相談内容; reports kept before stay as they are. */
@Injectable()
export class RemoveExample extends Command<{ id: string }, ReportExampleRecord, void> {
  constructor(private readonly examples: ReportExampleRepository) {
    super();
  }

  protected async load(tx: Tx, { id }: { id: string }): Promise<ReportExampleRecord> {
    return this.examples.get(tx, id);
  }

  protected authorise(actor: Actor): void {
    if (!isStaff(actor, 'staff', 'manager', 'admin')) throw forbidden();
  }

  protected async handle(
    tx: Tx,
    { id, consultationId }: ReportExampleRecord,
  ): Promise<Outcome<void>> {
    await this.examples.delete(tx, { id });
    return {
      result: undefined,
      audit: {
        action: 'report-example.dropped',
        recordType: 'consultation',
        recordId: consultationId,
      },
    };
  }
}
