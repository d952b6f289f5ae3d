import { Injectable } from '@nestjs/common';
import { JobHandler, type Job, type JobContext } from '../../jobs/index.js';
import { SuggestTriage } from '../commands/suggest-triage.js';
import { OutdatedSuggestions } from '../queries/outdated-suggestions.js';

/** Read in one transaction: few enough that nobody waits long for a locked case. */
const AT_ONCE = 20;

/** Other rules or another model speak: open cases nobody has confirmed yet are read again. */
@Injectable()
@JobHandler({
  name: 'triage.suggest-again',
  on: ['triage.model-promoted', 'triage.rules-saved'],
  queue: 'slow',
})
export class SuggestAgainJob implements Job {
  constructor(
    private readonly outdated: OutdatedSuggestions,
    private readonly suggest: SuggestTriage,
  ) {}

  async run(_: unknown, { actor }: JobContext): Promise<void> {
    const ids = await this.outdated.ids();
    for (let from = 0; from < ids.length; from += AT_ONCE) {
      await this.suggest.execute({ ids: ids.slice(from, from + AT_ONCE) }, actor);
    }
  }
}
