import { Injectable } from '@nestjs/common';
import { JobHandler, type Job, type JobContext } from '../../jobs/index.js';
import { RemindOfTerm } from '../commands/remind-of-term.js';
import { EndingTerms } from '../queries/ending-terms.js';

/** Every morning; the command knows which ends were told of already. */
@Injectable()
@JobHandler({ name: 'supporters.remind-of-terms', schedule: '20 9 * * *', queue: 'slow' })
export class RemindOfTermsJob implements Job {
  constructor(
    private readonly terms: EndingTerms,
    private readonly remindOfTerm: RemindOfTerm,
  ) {}

  async run(_: unknown, { actor }: JobContext): Promise<void> {
    for (const { supporterId } of await this.terms.list()) {
      await this.remindOfTerm.execute({ supporterId }, actor);
    }
  }
}
