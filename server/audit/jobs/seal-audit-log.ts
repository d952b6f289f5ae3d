import { Injectable } from '@nestjs/common';
import { JobHandler, type Job } from '../../platform/core/job.js';
import { Sealing } from '../commands/seal-entries.js';

/** Chains what has been written to the audit log since the last minute. */
@Injectable()
@JobHandler({ name: 'audit.seal', schedule: '* * * * *', queue: 'slow' })
export class SealAuditLogJob implements Job {
  constructor(private readonly sealing: Sealing) {}

  async run(): Promise<void> {
    await this.sealing.seal();
  }
}
