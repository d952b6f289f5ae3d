import { Injectable } from '@nestjs/common';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import { isStaff, type Actor } from '../../platform/core/actor.js';
import { isId } from '../../platform/core/ids.js';
import { forbidden, notFound } from '../../platform/core/problems.js';
import { ReportExampleEntity } from '../db/report-example.entity.js';

/** Takes a case out of 主な相談内容; reports kept before stay as they are. */
@Injectable()
export class RemoveExample extends Command<{ id: string }, ReportExampleEntity, void> {
  protected async load(tx: Tx, { id }: { id: string }): Promise<ReportExampleEntity> {
    const reportExample = isId(id) ? await tx.findOneBy(ReportExampleEntity, { id }) : null;
    if (!reportExample) throw notFound();
    return reportExample;
  }

  protected authorise(actor: Actor): void {
    if (!isStaff(actor, 'staff', 'manager', 'admin')) throw forbidden();
  }

  protected async handle(
    tx: Tx,
    { id, consultationId }: ReportExampleEntity,
  ): Promise<Outcome<void>> {
    await tx.delete(ReportExampleEntity, { id });
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
