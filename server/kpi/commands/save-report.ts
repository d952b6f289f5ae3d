import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { CreateCommand, type Outcome, type Tx } from '../../database/command.js';
import { actorName, isStaff, type Actor } from '../../platform/core/actor.js';
import { isoDate, requiredLine } from '../../platform/validation/fields.js';
import { newId } from '../../platform/core/ids.js';
import { forbidden } from '../../platform/core/problems.js';
import { fingerprint } from '../../platform/core/fingerprint.js';
import { PUBLISHED, reportDigest } from '../domain/published.js';
import { AssembleReport } from '../queries/assemble-report.js';
import { ReportSnapshotRepository } from '../db/report-snapshot.repository.js';

export const SaveReportBody = z
  .strictObject({ title: requiredLine(100), from: isoDate, to: isoDate })
  .refine(({ from, to }) => from <= to, {
    path: ['to'],
    message: '終わりの日は、始まりの日かそれより後にしてください。',
  });
type Input = z.output<typeof SaveReportBody>;

/** Keeps the report as it reads now, with its hash: what was handed out can be shown again, for good. */
@Injectable()
export class SaveReport extends CreateCommand<Input, string> {
  constructor(
    private readonly report: AssembleReport,
    private readonly snapshots: ReportSnapshotRepository,
  ) {
    super();
  }

  protected authorise(actor: Actor): void {
    if (!isStaff(actor, 'staff', 'manager', 'admin')) throw forbidden();
  }

  protected async create(
    tx: Tx,
    { title, from, to }: Input,
    actor: Actor,
  ): Promise<Outcome<string>> {
    const content = await this.report.sheets(from, to);
    const hash = fingerprint(content);
    const id = newId();
    const snapshot = {
      id,
      title,
      fromDay: from,
      toDay: to,
      content,
      hash,
      byName: actorName(actor),
      at: this.now(),
    };
    await this.snapshots.insert(tx, snapshot);
    return {
      result: id,
      audit: {
        action: 'report.kept',
        recordType: PUBLISHED.report,
        recordId: id,
        changes: { hash: { to: hash }, digest: { to: reportDigest(snapshot) } },
      },
    };
  }
}
