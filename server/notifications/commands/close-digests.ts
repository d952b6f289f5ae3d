import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { Outbox } from '../../outbox/index.js';
import { Clock } from '../../platform/time/clock.js';
import { isoLocalDate } from '../../platform/time/zone.js';
import { digestDue } from '../domain/events.js';
import { DigestRepository } from '../db/digest.repository.js';

/** Sends everybody what was kept for their digest; without news nobody gets one. */
@Injectable()
export class CloseDigests {
  constructor(
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly digests: DigestRepository,
  ) {}

  /** Gives how many people get one. */
  async execute(): Promise<number> {
    const now = this.clock.now();
    const day = isoLocalDate(now);
    const accounts = await this.unitOfWork.run(async (tx) => {
      const ids = await this.digests.close(tx, day);
      await this.outbox.add(
        tx,
        ids.map((id) => digestDue(id, day)),
        now,
      );
      return ids;
    });
    if (accounts.length > 0) this.outbox.wake();
    return accounts.length;
  }
}
