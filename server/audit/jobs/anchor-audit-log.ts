import { Injectable } from '@nestjs/common';
import { JobHandler, type Job } from '../../platform/core/job.js';
import { AnchorHead } from '../commands/anchor-head.js';

/** Once a day; looked at every hour, because a small office switches its machine off at night. */
@Injectable()
@JobHandler({ name: 'audit.anchor', schedule: '7 * * * *', queue: 'slow' })
export class AnchorAuditLogJob implements Job {
  constructor(private readonly anchorHead: AnchorHead) {}

  async run(): Promise<void> {
    await this.anchorHead.execute();
  }
}
