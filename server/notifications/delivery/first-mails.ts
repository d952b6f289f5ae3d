import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Tx } from '../../database/unit-of-work.js';
import { ConfirmedAddresses, Digests } from '../../identity/index.js';
import { Clock } from '../../platform/time/clock.js';
import { Config } from '../../platform/config/config.js';
import type { DeliveryEntity } from '../db/delivery.entity.js';
import { isFirst, isFromForm, PER_HOUR, WAITS_ITS_TURN } from '../domain/first-mails.js';

const HOUR = 3_600_000;

/**
 * Mails that anybody can cause by typing an address into a form: no mailbox gets more than
 * {@link PER_HOUR} of them an hour, over all forms and the API. The others wait; nothing is lost.
 */
@Injectable()
export class FirstMails {
  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
    private readonly digests: Digests,
    private readonly confirmed: ConfirmedAddresses,
  ) {}

  /** Counts this mail as sent now, once however often it is tried; or gives when its turn may come. */
  async take(delivery: DeliveryEntity, address: string): Promise<Date | null> {
    if (!this.config.rateLimit || !(await this.isCounted(delivery, address))) return null;
    const digest = this.digests.mailbox(address);
    return this.unitOfWork.run(async (tx) => {
      await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [digest]);
      const turn = await this.turn(tx, digest, delivery.id);
      if (turn === null) await this.note(tx, delivery.id, digest);
      return turn;
    });
  }

  /** Whether the first mail about this record waits for its turn, or will have to. */
  async waits(recordId: string, address: string): Promise<boolean> {
    if (!this.config.rateLimit) return false;
    const [delivery] = await this.unitOfWork.query<{ waits: boolean }>(
      `SELECT state = 'created' AND last_error IS NOT DISTINCT FROM $2 AS waits FROM delivery
       WHERE (recipient_kind = 'participant' AND recipient_id = $1)
         OR (recipient_kind = 'requester' AND consultation_id = $1::uuid)
       ORDER BY created_at, id LIMIT 1`,
      [recordId, WAITS_ITS_TURN],
    );
    if (delivery) return delivery.waits;
    // Not planned yet: as it will be judged in a moment.
    return (await this.turnsLeft(address)) === 0;
  }

  /** How many first mails may go to this mailbox now. */
  async turnsLeft(address: string): Promise<number> {
    if (!this.config.rateLimit) return Number.POSITIVE_INFINITY;
    const latest = await this.latest(this.unitOfWork.read, this.digests.mailbox(address), null);
    return PER_HOUR - latest.length;
  }

  private async isCounted(delivery: DeliveryEntity, address: string): Promise<boolean> {
    if (delivery.byStaff || !isFromForm(delivery)) return false;
    return isFirst(delivery) || !(await this.confirmed.isConfirmed(address));
  }

  /** Null: now. Else when the oldest of the last ones is an hour ago. */
  private async turn(tx: Tx, digest: string, deliveryId: string): Promise<Date | null> {
    const oldest = (await this.latest(tx, digest, deliveryId))[PER_HOUR - 1];
    return oldest ? new Date(oldest.getTime() + HOUR) : null;
  }

  /** When the last ones went within the hour, this delivery's own not counted; the newest first. */
  private async latest(tx: Tx, digest: string, but: string | null): Promise<Date[]> {
    const since = new Date(this.clock.now().getTime() - HOUR);
    const rows = await tx.query<{ sent_at: Date }[]>(
      `SELECT sent_at FROM first_mail
       WHERE mailbox_digest = $1 AND sent_at > $2 AND delivery_id IS DISTINCT FROM $3
       ORDER BY sent_at DESC LIMIT ${String(PER_HOUR)}`,
      [digest, since, but],
    );
    return rows.map(({ sent_at }) => sent_at);
  }

  private async note(tx: Tx, deliveryId: string, digest: string): Promise<void> {
    await tx.query(
      `INSERT INTO first_mail (delivery_id, mailbox_digest, sent_at) VALUES ($1, $2, $3)
       ON CONFLICT (delivery_id) DO UPDATE SET mailbox_digest = $2, sent_at = $3`,
      [deliveryId, digest, this.clock.now()],
    );
  }
}
