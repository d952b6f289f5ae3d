import { Injectable } from '@nestjs/common';
import { JobHandler, type Job, type JobContext } from '../../jobs/index.js';
import { Logger } from '../../platform/core/logger.js';
import { Problem } from '../../platform/core/problems.js';
import { EraseAgain } from '../commands/erase-again.js';
import { EraseCase } from '../commands/erase-case.js';
import { DueCases } from '../queries/due-cases.js';

/** Looked for at a time; the job goes on until nothing is due. */
const BATCH = 200;

/** Every night: erases what has been kept long enough and is not held, each case in a transaction of its own. */
@Injectable()
@JobHandler({ name: 'privacy.erase-due', schedule: '10 3 * * *', queue: 'slow' })
export class EraseDueJob implements Job {
  constructor(
    private readonly due: DueCases,
    private readonly eraseCase: EraseCase,
    private readonly eraseAgain: EraseAgain,
    private readonly logger: Logger,
  ) {}

  async run(_: unknown, { actor }: JobContext): Promise<void> {
    await this.eraseAgain.execute();
    const refused = new Set<string>();
    for (;;) {
      const ids = (await this.due.free(BATCH + refused.size)).filter((id) => !refused.has(id));
      if (ids.length === 0) return;
      for (const consultationId of ids) {
        if (!(await this.erase(consultationId, actor))) refused.add(consultationId);
      }
    }
  }

  /** Whether it was erased; a hold placed or a case reopened since the look is no failure. */
  private async erase(consultationId: string, actor: JobContext['actor']): Promise<boolean> {
    try {
      await this.eraseCase.execute({ consultationId, ground: 'retention' }, actor);
      return true;
    } catch (error) {
      if (!(error instanceof Problem) || error.status >= 500) throw error;
      this.logger.warn('erasure.refused', { consultationId, code: error.code });
      return false;
    }
  }
}
