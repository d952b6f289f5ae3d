import { Injectable } from '@nestjs/common';
import { JobHandler, type Job } from '../../jobs/index.js';
import { RollUps } from '../commands/refresh-roll-ups.js';

/** Counts cases older than the roll-ups themselves. */
@Injectable()
@JobHandler({ name: 'kpi.catch-up', schedule: '*/10 * * * *', queue: 'slow' })
export class CatchUpJob implements Job {
  constructor(private readonly rollUps: RollUps) {}

  async run(): Promise<void> {
    await this.rollUps.catchUp();
  }
}

/** Every night each case is looked at again: what no event told of is healed, visibly where it was closed. */
@Injectable()
@JobHandler({ name: 'kpi.recompute', schedule: '40 3 * * *', queue: 'slow' })
export class RecomputeJob implements Job {
  constructor(private readonly rollUps: RollUps) {}

  async run(): Promise<void> {
    await this.rollUps.recompute('夜間の再計算');
  }
}
