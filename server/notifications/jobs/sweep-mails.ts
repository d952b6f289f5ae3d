import { Injectable } from '@nestjs/common';
import { JobHandler, type Job } from '../../jobs/index.js';
import { SweepMails } from '../commands/sweep-mails.js';

/** Every night: rows of mails whose time is over. */
@Injectable()
@JobHandler({ name: 'notifications.sweep', schedule: '20 3 * * *', queue: 'slow' })
export class SweepMailsJob implements Job {
  constructor(private readonly sweep: SweepMails) {}

  async run(): Promise<void> {
    await this.sweep.execute();
  }
}
