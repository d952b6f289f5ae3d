import { Injectable } from '@nestjs/common';
import { JobHandler, type Job } from '../../jobs/index.js';
import { Drafts } from '../services/drafts.js';

/** Every hour: unfinished forms hold personal data and must not lie about. */
@Injectable()
@JobHandler({ name: 'portal.purge-drafts', schedule: '41 * * * *', queue: 'slow' })
export class PurgeDraftsJob implements Job {
  constructor(private readonly drafts: Drafts) {}

  run(): Promise<void> {
    return this.drafts.purge();
  }
}
