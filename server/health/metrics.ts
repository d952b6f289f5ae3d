import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Clock } from '../platform/clock.js';

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
    const now = this.clock.now();
    const [ages] = await this.unitOfWork.query<{ event: number | null; mail: number | null }>(
      `SELECT
         extract(epoch FROM $1::timestamptz - (SELECT min(created_at) FROM outbox_event
           WHERE relayed_at IS NULL))::float AS event,
         extract(epoch FROM $1::timestamptz - (SELECT min(created_at) FROM delivery
           WHERE state IN ('created', 'sending')))::float AS mail`,
      [now],
    );
    this.oldestEvent.set(ages?.event ?? 0);
    this.oldestMail.set(ages?.mail ?? 0);
    return this.registry.metrics();
  }

  private gauge(name: string, help: string): Gauge {
    return new Gauge({ name, help, registers: [this.registry] });
  }
}
