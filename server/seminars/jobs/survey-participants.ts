import { Injectable } from '@nestjs/common';
import { JobHandler, type Job, type JobContext } from '../../jobs/index.js';
import { AskAfterSupport } from '../../surveys/index.js';
import { DueSeminars } from '../queries/due-seminars.js';
import { Seminars } from '../queries/seminars.js';

interface Payload {
  seminarId: string;
}

/** Whoever was there is asked whether it was useful, once it is recorded as held; each of them once. */
@Injectable()
@JobHandler({
  name: 'seminars.survey-participants',
  on: ['seminar.moved', 'registration.attendance'],
  queue: 'slow',
})
export class SurveyParticipantsJob implements Job<Payload> {
  constructor(
    private readonly seminars: Seminars,
    private readonly due: DueSeminars,
    private readonly invite: AskAfterSupport,
  ) {}

  async run({ seminarId }: Payload, { actor }: JobContext): Promise<void> {
    const seminar = await this.seminars.find(seminarId);
    if (seminar?.state !== 'held' || seminar.endsAt === null) return;
    const kind = seminar.kind === 'training' ? 'training' : 'registration';
    for (const { id, name, email, phone, language } of await this.due.attended(seminarId)) {
      await this.invite.execute(
        {
          subject: { kind, id },
          supportEndedAt: seminar.endsAt,
          title: seminar.title,
          recipient: { name, email, phone, language },
        },
        actor,
      );
    }
  }
}
