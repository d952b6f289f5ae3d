import { Injectable } from '@nestjs/common';
import { JobHandler, type Job } from '../../jobs/index.js';
import { ReadInboundMail } from '../commands/read-inbound-mail.js';

/** A mail came in: finds the case and the person it belongs to. */
@Injectable()
@JobHandler({ name: 'notifications.read-mail', on: ['mail.arrived'], queue: 'mail' })
export class ReadInboundMailJob implements Job<{ inboundMailId: string }> {
  constructor(private readonly read: ReadInboundMail) {}

  run({ inboundMailId }: { inboundMailId: string }): Promise<void> {
    return this.read.execute(inboundMailId);
  }
}
