import { Injectable } from '@nestjs/common';
import { JobHandler, type Job } from '../../jobs/index.js';
import { RequeueDeliveries } from '../commands/requeue-deliveries.js';

/** Every minute: next tries, lost mails, mails of workers that died. */
@Injectable()
@JobHandler({ name: 'notifications.requeue', schedule: '* * * * *', queue: 'slow' })
export class RequeueDeliveriesJob implements Job {
  constructor(private readonly requeue: RequeueDeliveries) {}

  async run(): Promise<void> {
    await this.requeue.execute();
  }
}
