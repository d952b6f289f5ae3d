import { Injectable } from '@nestjs/common';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import { isStaff, type Actor } from '../../platform/core/actor.js';
import { conflict, forbidden } from '../../platform/core/problems.js';
import { QUEUED_MS } from '../domain/back-off.js';
import { SETTLED_STATES } from '../domain/delivery-states.js';
import { deliveryDue } from '../domain/events.js';
import { WAITS_ITS_TURN } from '../domain/first-mails.js';
import { DeliveryRepository, type DeliveryRecord } from '../db/delivery.repository.js';

interface Input {
  id: string;
}

/** Somebody at the desk sends a mail again: to the address as it is now, as the same mail. */
@Injectable()
export class ResendDelivery extends Command<Input, DeliveryRecord, void> {
  constructor(private readonly deliveries: DeliveryRepository) {
    super();
  }

  protected async load(tx: Tx, { id }: Input): Promise<DeliveryRecord> {
    return this.deliveries.lock(tx, id);
  }

  protected authorise(actor: Actor, { state, lastError }: DeliveryRecord): void {
    if (!isStaff(actor, 'staff', 'manager', 'admin')) throw forbidden();
    const waits = state === 'created' && lastError === WAITS_ITS_TURN;
    if (!waits && !SETTLED_STATES.includes(state)) {
      throw conflict('on-its-way', 'このメールは送信の途中です。結果が出るまでお待ちください。');
    }
  }

  protected async handle(tx: Tx, { id, state }: DeliveryRecord): Promise<Outcome<void>> {
    const nextAttemptAt = new Date(this.now().getTime() + QUEUED_MS);
    const fresh = { attempts: 0, lastError: null, sentAt: null, byStaff: true, nextAttemptAt };
    await this.deliveries.move(tx, id, 'resend', fresh);
    return {
      result: undefined,
      events: [deliveryDue(id)],
      audit: {
        action: 'delivery.resent',
        recordType: 'delivery',
        recordId: id,
        changes: { state: { from: state, to: 'created' } },
      },
    };
  }
}
