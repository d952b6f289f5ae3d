import { Injectable } from '@nestjs/common';
import { JobHandler, type Job } from '../../jobs/index.js';
import { SendDelivery } from '../commands/send-delivery.js';

/** Sends one mail; failures are the delivery's to remember, so the job itself rarely fails. */
@Injectable()
@JobHandler({
  name: 'notifications.send',
  on: ['delivery.created', 'delivery.due'],
  queue: 'mail',
})
export class SendDeliveryJob implements Job<{ deliveryId: string }> {
  constructor(private readonly send: SendDelivery) {}

  run({ deliveryId }: { deliveryId: string }): Promise<void> {
    return this.send.execute(deliveryId);
  }
}
