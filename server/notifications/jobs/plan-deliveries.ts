import { Injectable } from '@nestjs/common';
import { JobHandler, type Job, type JobContext } from '../../jobs/index.js';
import { PlanDeliveries } from '../commands/plan-deliveries.js';
import type { MailCause } from '../domain/mail-cause.js';
import { MAIL_EVENTS } from '../mails/catalogue.js';

/** Something happened that people are told of by mail: decides whom, and writes it down. */
@Injectable()
@JobHandler({ name: 'notifications.plan', on: MAIL_EVENTS, lane: 'fast' })
export class PlanDeliveriesJob implements Job<MailCause['payload']> {
  constructor(private readonly plan: PlanDeliveries) {}

  async run(payload: MailCause['payload'], { eventId, eventType }: JobContext): Promise<void> {
    await this.plan.execute({ id: eventId, type: eventType, payload });
  }
}
