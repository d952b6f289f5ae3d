import { Injectable } from '@nestjs/common';
import { readCase, UpdateConsultation } from '../../consultations/index.js';
import type { Tx } from '../../database/unit-of-work.js';
import { LinkChanges, sameAddress } from '../../identity/index.js';
import type { Actor } from '../../platform/core/actor.js';
import type { DomainEvent } from '../../platform/core/events.js';
import { MoveRecipient } from '../../surveys/index.js';
import type { RegistrationEntity } from '../db/registration.entity.js';
import { SlotEntity } from '../db/slot.entities.js';

/** What follows from a participant's new address, whoever wrote it. */
@Injectable()
export class AddressChanges {
  constructor(
    private readonly links: LinkChanges,
    private readonly surveys: MoveRecipient,
    private readonly updateCase: UpdateConsultation,
  ) {}

  /**
   * Ends what was sent to the former address, in the transaction that has written the new one. A case
   * that came from the participant's talk follows as long as it has the same address.
   */
  async follow(
    tx: Tx,
    { id, email }: RegistrationEntity,
    former: string | null,
    actor: Actor,
  ): Promise<DomainEvent[]> {
    if (email === null || sameAddress(former, email)) return [];
    await this.surveys.of(tx, { kind: 'registration', id }, email);
    const events = await this.links.addressChanged(tx, 'registration', id, 'participant');
    await this.followInCase(tx, id, { former, email }, actor);
    // News of the changed registration carries its new link already.
    return events.filter(({ payload }) => payload['kind'] !== 'registration');
  }

  private async followInCase(
    tx: Tx,
    registrationId: string,
    { former, email }: { former: string | null; email: string },
    actor: Actor,
  ): Promise<void> {
    const slot = await tx.findOneBy(SlotEntity, { registrationId });
    if (!slot?.consultationId) return;
    const consultation = await readCase(tx, slot.consultationId);
    if (!sameAddress(consultation.email, former)) return;
    const { id, version } = consultation;
    await this.updateCase.executeIn(tx, { id, version, changes: { requester: { email } } }, actor);
  }
}
