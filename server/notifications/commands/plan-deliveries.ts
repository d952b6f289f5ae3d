import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { Outbox } from '../../outbox/index.js';
import { Clock } from '../../platform/time/clock.js';
import { Config } from '../../platform/config/config.js';
import { newId } from '../../platform/core/ids.js';
import { DeliveryRepository, type NewDelivery } from '../db/delivery.repository.js';
import { QUEUED_MS } from '../domain/back-off.js';
import { deliveryCreated } from '../domain/events.js';
import { idIn, type MailCause } from '../domain/mail-cause.js';
import { isAwaited } from '../domain/preferences.js';
import { quietUntil } from '../domain/quiet-hours.js';
import { OFFICE } from '../domain/recipient.js';
import { MailComposer } from '../mails/composers/mail-composer.js';
import { MailSettingsStore } from '../delivery/mail-settings.js';
import { DigestRepository } from '../db/digest.repository.js';

/**
 * Writes one delivery for each mail events cause, before any mail leaves, together with the events
 * that send them. Running twice writes nothing twice.
 */
@Injectable()
export class PlanDeliveries {
  private readonly host: string;

  constructor(
    config: Config,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly composer: MailComposer,
    private readonly settings: MailSettingsStore,
    private readonly digests: DigestRepository,
    private readonly deliveries: DeliveryRepository,
  ) {
    this.host = new URL(config.publicUrl).hostname;
  }

  /** Gives the ids of the deliveries written now, for all these events in one transaction. */
  async execute(...causes: readonly MailCause[]): Promise<string[]> {
    const planned = (await Promise.all(causes.map((cause) => this.rows(cause)))).flat();
    if (planned.length === 0) return [];
    const { now, later } = await this.asChosen(planned);
    const quiet = quietUntil(this.clock.now(), (await this.settings.recent()).quietHours);
    const waiting = new Set(quiet ? now.filter(isNotAwaited).map(({ id }) => id) : []);
    const rows = now.map((row) =>
      quiet && waiting.has(row.id) ? { ...row, nextAttemptAt: quiet } : row,
    );
    const created = await this.unitOfWork.run(async (tx) => {
      await this.digests.add(tx, later);
      const ids = await this.deliveries.insertNew(tx, rows);
      // What waits for the morning is the sweeper's: it looks at `nextAttemptAt`.
      const events = ids.filter((id) => !waiting.has(id)).map(deliveryCreated);
      await this.outbox.add(tx, events, this.clock.now());
      return ids;
    });
    if (created.length > 0) this.outbox.wake();
    return created;
  }

  /** What goes out as a mail, and what its reader wants in the digest; what nobody wants is neither. */
  private async asChosen(
    rows: readonly NewDelivery[],
  ): Promise<{ now: NewDelivery[]; later: NewDelivery[] }> {
    const ofStaff = rows.filter(
      ({ recipientKind, recipientId }) => recipientKind === 'staff' && recipientId !== OFFICE,
    );
    const modes = await this.settings.modes(
      ofStaff.map(({ recipientId, template }) => ({ accountId: recipientId, template })),
    );
    const modeOf = ({ recipientId, template }: NewDelivery) =>
      modes.get(`${recipientId} ${template}`) ?? 'immediate';
    return {
      now: rows.filter((row) => modeOf(row) === 'immediate'),
      later: rows.filter((row) => modeOf(row) === 'digest'),
    };
  }

  private async rows(cause: MailCause): Promise<NewDelivery[]> {
    const now = this.clock.now();
    return (await this.composer.plan(cause)).map(({ template, recipient, oncePerCase }) => {
      const id = newId(now.getTime());
      return {
        id,
        eventId: cause.id,
        eventType: cause.type,
        template,
        recipientKind: recipient.kind,
        recipientId: recipient.id,
        consultationId: idIn(cause.payload, 'consultationId'),
        payload: cause.payload,
        toAddress: recipient.address,
        messageId: `<${id}@${this.host}>`,
        nextAttemptAt: new Date(now.getTime() + QUEUED_MS),
        byStaff: cause.payload['byStaff'] === true,
        createdAt: now,
        oncePerCase,
      };
    });
  }
}

const isNotAwaited = ({ template }: NewDelivery): boolean => !isAwaited(template);
