import { Injectable } from '@nestjs/common';
import { CONSULTATION_SUMMARY, lockCase } from '../../consultations/index.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { Clock } from '../../platform/time/clock.js';
import { PersonalData } from '../../platform/core/personal-data.js';

/** Longer than any job runs and any mail waits between being written and being noted. */
const SINCE_MS = 48 * 3_600_000;

/**
 * What was in flight while a case was erased (a mail written before and noted after) is erased by the
 * next night. Cases that went on since are left alone. Not a Command: it decides nothing, the erasure
 * that is in the audit log did.
 */
@Injectable()
export class EraseAgain {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly personalData: PersonalData,
    private readonly clock: Clock,
  ) {}

  async execute(): Promise<void> {
    const since = new Date(this.clock.now().getTime() - SINCE_MS);
    const recent = await this.unitOfWork.query<{ id: string; version: number }>(
      `SELECT consultation.id, consultation.version FROM erasure
       JOIN ${CONSULTATION_SUMMARY} AS consultation
         ON consultation.id = erasure.consultation_id
       WHERE erasure.at >= $1 AND consultation.updated_at <= erasure.at`,
      [since],
    );
    for (const { id, version } of recent) {
      await this.unitOfWork.run(async (tx) => {
        if ((await lockCase(tx, id)).version !== version) return;
        for (const holder of this.personalData.all()) {
          await holder.erase(tx, { consultationId: id, addresses: [] });
        }
      });
    }
  }
}
