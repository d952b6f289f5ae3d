import { Injectable } from '@nestjs/common';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import { isStaff, type Actor } from '../../platform/core/actor.js';
import { conflict, forbidden, notFound } from '../../platform/core/problems.js';
import { moveDelivery } from '../db/delivery-store.js';
import { DeliveryEntity } from '../db/delivery.entity.js';
import { QUEUED_MS } from '../domain/back-off.js';
import { SETTLED_STATES } from '../domain/delivery-states.js';
import { deliveryDue } from '../domain/events.js';
import { WAITS_ITS_TURN } from '../domain/first-mails.js';

interface Input {
  id: string;
}

/** Somebody at the desk sends a mail again: to the address as it is now, as the same mail. */
@Injectable()
export class ResendDelivery extends Command<Input, DeliveryEntity, void> {
  protected async load(tx: Tx, { id }: Input): Promise<DeliveryEntity> {
    const delivery = await tx.findOne(DeliveryEntity, {
      where: { id },
      lock: { mode: 'pessimistic_write' },
    });
    if (!delivery) throw notFound();
    return delivery;
  }

  protected authorise(actor: Actor, { state, lastError }: DeliveryEntity): void {
    if (!isStaff(actor, 'staff', 'manager', 'admin')) throw forbidden();
    const waits = state === 'created' && lastError === WAITS_ITS_TURN;
    if (!waits && !SETTLED_STATES.includes(state)) {
      throw conflict('on-its-way', 'このメールは送信の途中です。結果が出るまでお待ちください。');
    }
  }

  protected async handle(tx: Tx, { id, state }: DeliveryEntity): Promise<Outcome<void>> {
    const nextAttemptAt = new Date(this.now().getTime() + QUEUED_MS);
    const fresh = { attempts: 0, lastError: null, sentAt: null, byStaff: true, nextAttemptAt };
    await moveDelivery(tx, id, 'resend', fresh);
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
