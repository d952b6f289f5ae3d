import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { Clock } from '../../platform/time/clock.js';
import { MAIL_TABLES, OldMailsRepository } from '../db/old-mails.repository.js';
import { MailSettingsStore } from '../delivery/mail-settings.js';

const DAY = 86_400_000;

/** Rows one statement takes away: a night's work never holds a table up. */
const BATCH = 5_000;

/** Forgets mails that are long over, out and in; what waits for the desk stays. */
@Injectable()
export class SweepMails {
  constructor(
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
    private readonly settings: MailSettingsStore,
    private readonly oldMails: OldMailsRepository,
  ) {}

  /** Gives how many rows went. */
  async execute(): Promise<number> {
    const { keepDays } = await this.settings.current();
    const before = new Date(this.clock.now().getTime() - keepDays * DAY);
    let removed = 0;
    for (const table of MAIL_TABLES) removed += await this.deleteAll(table, before);
    return removed;
  }

  private async deleteAll(table: (typeof MAIL_TABLES)[number], before: Date): Promise<number> {
    let removed = 0;
    for (;;) {
      const count = await this.oldMails.deleteSome(this.unitOfWork.read, table, before, BATCH);
      removed += count;
      if (count < BATCH) return removed;
    }
  }
}
