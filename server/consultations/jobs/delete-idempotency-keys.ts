import { Injectable } from '@nestjs/common';
import { forgetKeysBefore } from '../../database/idempotency.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { Clock } from '../../platform/time/clock.js';
import { JobHandler, type Job } from '../../platform/core/job.js';

/** Nobody sends a form again after a month; until then the same key gives the same answer. */
const LIFETIME_MS = 30 * 86_400_000;

/** Forgets old idempotency keys: each holds a hash of what somebody wrote. */
@Injectable()
@JobHandler({ name: 'consultations.forget-keys', schedule: '50 2 * * *', queue: 'slow' })
export class ForgetKeysJob implements Job {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - LIFETIME_MS);
    await forgetKeysBefore(this.unitOfWork.read, before);
  }
}
