import { Injectable } from '@nestjs/common';
import { JobHandler, type Job } from '../../jobs/index.js';
import { ParticipantMails } from '../delivery/participant-mails.js';

/** When a registration is nobody's any more, neither are the mails about it. */
@Injectable()
@JobHandler({
  name: 'notifications.forget-participant',
  on: ['registration.forgotten'],
  queue: 'slow',
})
export class EraseParticipantJob implements Job<{ registrationId: string }> {
  constructor(private readonly mails: ParticipantMails) {}

  run({ registrationId }: { registrationId: string }): Promise<void> {
    return this.mails.forget(registrationId);
  }
}
