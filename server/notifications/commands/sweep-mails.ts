import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { Clock } from '../../platform/time/clock.js';
import { SETTLED_STATES } from '../domain/delivery-states.js';
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
  ) {}

  /** Gives how many rows went. */
  async execute(): Promise<number> {
    const { keepDays } = await this.settings.current();
    const before = new Date(this.clock.now().getTime() - keepDays * DAY);
    const sent = await this.remove(
      'delivery',
      'created_at < $1 AND state = ANY($2)',
      before,
      SETTLED_STATES,
    );
    const received = await this.remove(
      'inbound_mail',
      'settled_at < $1 AND state = ANY($2)',
      before,
      ['threaded', 'set-aside', 'report', 'dismissed'],
    );
    const told = await this.remove(
      'digest_item',
      'digest_day < $1 AND $2::text[] IS NOT NULL',
      before,
      [],
    );
    return sent + received + told;
  }

  private async remove(
    table: 'delivery' | 'inbound_mail' | 'digest_item',
    where: string,
    before: Date,
    states: readonly string[],
  ): Promise<number> {
    let removed = 0;
    for (;;) {
      const [, count] = (await this.unitOfWork.query<unknown[]>(
        `DELETE FROM ${table} WHERE id IN
           (SELECT id FROM ${table} WHERE ${where} LIMIT ${String(BATCH)})`,
        [before, states],
      )) as unknown as [unknown, number];
      removed += count;
      if (count < BATCH) return removed;
    }
  }
}
