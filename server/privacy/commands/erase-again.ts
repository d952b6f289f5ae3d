import { Injectable } from '@nestjs/common';
import { lockCase } from '../../consultations/index.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { Clock } from '../../platform/time/clock.js';
import { PersonalData } from '../../platform/core/personal-data.js';
import { ErasureRepository } from '../db/erasure.repository.js';

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
    private readonly erasures: ErasureRepository,
  ) {}

  async execute(): Promise<void> {
    const since = new Date(this.clock.now().getTime() - SINCE_MS);
    const recent = await this.erasures.untouchedSince(this.unitOfWork.read, since);
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
