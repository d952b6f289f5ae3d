import { Injectable } from '@nestjs/common';
import { JobHandler, type Job, type JobContext } from '../../jobs/index.js';
import { SweepRetention } from '../commands/sweep-retention.js';

/** Every night: what no case decides about and is kept for a time only. */
@Injectable()
@JobHandler({ name: 'privacy.sweep-retention', schedule: '25 3 * * *', queue: 'slow' })
export class SweepRetentionJob implements Job {
  constructor(private readonly sweep: SweepRetention) {}

  async run(_: unknown, { actor }: JobContext): Promise<void> {
    await this.sweep.execute(undefined, actor);
  }
}
