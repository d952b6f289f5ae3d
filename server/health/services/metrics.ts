import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { oldestMailAt } from '../../notifications/index.js';
import { oldestEventAt } from '../../outbox/index.js';
import { Clock } from '../../platform/time/clock.js';

/** What an operator watches: the process, and whether events and mails are getting through. */
@Injectable()
export class Metrics {
  private readonly registry = new Registry();
  private readonly oldestEvent: Gauge;
  private readonly oldestMail: Gauge;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {
    collectDefaultMetrics({ register: this.registry });
    this.oldestEvent = this.gauge(
      'dxc_outbox_oldest_seconds',
      'Age of the oldest event not relayed',
    );
    this.oldestMail = this.gauge('dxc_mail_oldest_seconds', 'Age of the oldest mail not sent');
  }

  async text(): Promise<string> {
    const now = this.clock.now().getTime();
    const db = this.unitOfWork.read;
    const [event, mail] = await Promise.all([oldestEventAt(db), oldestMailAt(db)]);
    const age = (since: Date | null): number =>
      since === null ? 0 : (now - since.getTime()) / 1000;
    this.oldestEvent.set(age(event));
    this.oldestMail.set(age(mail));
    return this.registry.metrics();
  }

  private gauge(name: string, help: string): Gauge {
    return new Gauge({ name, help, registers: [this.registry] });
  }
}
