import { Injectable } from '@nestjs/common';
import { CONSULTATION_SUMMARY, OPEN_STATES } from '../../consultations/index.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { JobHandler, type Job, type JobContext } from '../../jobs/index.js';
import { SuggestTriage } from '../commands/suggest-triage.js';
import { TriageModel } from '../triage-model.js';

/** Read in one transaction: few enough that nobody waits long for a locked case. */
const AT_ONCE = 20;
const MOST = 500;

/** Other rules or another model speak: open cases nobody has confirmed yet are read again. */
@Injectable()
@JobHandler({
  name: 'triage.suggest-again',
  on: ['triage.model-promoted', 'triage.rules-saved'],
  queue: 'slow',
})
export class SuggestAgainJob implements Job {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly model: TriageModel,
    private readonly suggest: SuggestTriage,
  ) {}

  async run(_: unknown, { actor }: JobContext): Promise<void> {
    const { modelVersion } = await this.model.current();
    const rows = await this.unitOfWork.query<{ id: string }>(
      `SELECT consultation.id FROM ${CONSULTATION_SUMMARY} AS consultation
       JOIN triage_suggestion AS said ON said.consultation_id = consultation.id
       WHERE consultation.state = ANY ($1) AND said.model_version <> $2
         AND NOT EXISTS (SELECT FROM triage_confirmation WHERE consultation_id = consultation.id)
       ORDER BY received_at DESC LIMIT $3`,
      [OPEN_STATES, modelVersion, MOST],
    );
    for (let from = 0; from < rows.length; from += AT_ONCE) {
      const ids = rows.slice(from, from + AT_ONCE).map(({ id }) => id);
      await this.suggest.execute({ ids }, actor);
    }
  }
}
