import { Injectable } from '@nestjs/common';
import { JobHandler, type Job, type JobContext } from '../../jobs/index.js';
import { Batcher } from '../../platform/core/batcher.js';
import { PlanDeliveries } from '../commands/plan-deliveries.js';
import type { MailCause } from '../domain/mail-cause.js';
import { MAIL_EVENTS } from '../mails/catalogue.js';

/**
 * Something happened that people are told of by mail: decides whom, and writes it down; what happens at
 * the same time is written down together.
 */
@Injectable()
@JobHandler({ name: 'notifications.plan', on: MAIL_EVENTS, queue: 'fast' })
export class PlanDeliveriesJob implements Job<MailCause['payload']> {
  private readonly batcher = new Batcher<MailCause>(async (causes) => {
    await this.plan.execute(...causes);
  });

  constructor(private readonly plan: PlanDeliveries) {}

  run(payload: MailCause['payload'], { eventId, eventType }: JobContext): Promise<void> {
    return this.batcher.add({ id: eventId, type: eventType, payload });
  }
}
