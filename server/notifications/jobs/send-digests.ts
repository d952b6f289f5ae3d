import { Injectable } from '@nestjs/common';
import { JobHandler, type Job } from '../../jobs/index.js';
import { CloseDigests } from '../commands/close-digests.js';

/** Every morning before the desk opens: one mail for those who want one a day. */
@Injectable()
@JobHandler({ name: 'notifications.digests', schedule: '15 8 * * *', queue: 'slow' })
export class SendDigestsJob implements Job {
  constructor(private readonly close: CloseDigests) {}

  async run(): Promise<void> {
    await this.close.execute();
  }
}
