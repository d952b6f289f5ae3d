import { Injectable } from '@nestjs/common';
import { JobHandler, type Job, type JobContext } from '../../jobs/index.js';
import { Roster } from '../../supporters/index.js';
import { ReleaseSupporter } from '../commands/release-supporter.js';
import { WaitingOffers } from '../queries/waiting-offers.js';

interface Payload {
  supporterId: string;
}

/** A supporter was paused or retired: their open parts are looked at one by one. */
@Injectable()
@JobHandler({ name: 'engagements.release-supporter', on: ['supporter.changed'], queue: 'fast' })
export class ReleaseSupporterJob implements Job<Payload> {
  constructor(
    private readonly roster: Roster,
    private readonly waiting: WaitingOffers,
    private readonly release: ReleaseSupporter,
  ) {}

  async run({ supporterId }: Payload, { actor }: JobContext): Promise<void> {
    const supporter = await this.roster.find(supporterId);
    if (supporter?.status === 'active') return;
    for (const engagementId of await this.waiting.liveOf(supporterId)) {
      await this.release.execute({ engagementId }, actor);
    }
  }
}
