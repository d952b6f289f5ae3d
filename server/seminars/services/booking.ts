import { Injectable } from '@nestjs/common';
import { lockCase, moveCase, OpenFromSlot } from '../../consultations/index.js';
import type { Tx } from '../../database/unit-of-work.js';
import { AgreeOnSlot, WithdrawOffer } from '../../engagements/index.js';
import type { Actor } from '../../platform/core/actor.js';
import { Clock } from '../../platform/time/clock.js';
import type { DomainEvent } from '../../platform/core/events.js';
import { conflict } from '../../platform/core/problems.js';
import { RegistrationEntity } from '../db/registration.entity.js';
import { SlotEntity, SlotWishEntity } from '../db/slot.entities.js';
import { slotBooked, slotReleased } from '../domain/events.js';

/** Opens and settles cases in the product's own name: whoever pressed the button may be anybody. */
const SYSTEM: Actor = { kind: 'system', id: 'seminars.slots' };
const RELEASED = '個別相談会の予約が取り消されました。';

/** Turns a slot into a consultation with its engagement and meeting, and back. Under the seminar's lock. */
@Injectable()
export class Booking {
  constructor(
    private readonly clock: Clock,
    private readonly openFromSlot: OpenFromSlot,
    private readonly agreeOnSlot: AgreeOnSlot,
    private readonly withdrawOffer: WithdrawOffer,
  ) {}

  /** A free slot for a wish that waits. @throws Problem 409 */
  async book(
    tx: Tx,
    slot: SlotEntity,
    registration: RegistrationEntity,
    by: NonNullable<SlotEntity['assignedBy']>,
  ): Promise<DomainEvent[]> {
    const wish = await this.requireBookable(tx, slot, registration);
    const { id: consultationId } = await this.openFromSlot.executeIn(
      tx,
      {
        title: wish.title,
        body: wish.body,
        themes: wish.themes,
        requesterType: wish.requesterType,
        municipality: wish.municipality,
        method: slot.mode,
        name: registration.name,
        kana: registration.kana,
        organisation: registration.organisation,
        email: registration.email,
        phone: registration.phone,
        language: registration.language,
        consents: registration.consents.map((consent) => ({ ...consent, withdrawnAt: null })),
        fictitious: registration.fictitious,
      },
      SYSTEM,
    );
    await this.settle(tx, slot, registration, consultationId, by);
    await tx.update(
      SlotWishEntity,
      { registrationId: registration.id },
      { state: 'placed', unplacedReason: null },
    );
    return [slotBooked(slot.id, registration)];
  }

  /**
   * Gives a slot back. The case ends with it, unless it is to have another slot (`keepCase`): then it
   * looks for a supporter until {@link moveTo} settles it.
   */
  async release(tx: Tx, slot: SlotEntity, keepCase = false): Promise<DomainEvent[]> {
    const { registrationId, consultationId, engagementId } = slot;
    if (registrationId === null || consultationId === null || engagementId === null) return [];
    const at = this.clock.now();
    await this.withdrawOffer.executeIn(tx, { engagementId, reason: RELEASED }, SYSTEM);
    const events: DomainEvent[] = [];
    if (!keepCase) {
      const target = await lockCase(tx, consultationId);
      if (target.state === 'matching' || target.state === 'advising') {
        events.push(...(await moveCase(tx, target, 'withdrawn', SYSTEM, at, RELEASED)));
      }
    }
    await this.write(tx, slot, {
      state: 'open',
      registrationId: null,
      consultationId: null,
      engagementId: null,
      meetingId: null,
      assignedBy: null,
    });
    await tx.update(SlotWishEntity, { registrationId }, { state: 'waiting' });
    events.push(slotReleased(slot.id, { id: registrationId, seminarId: slot.seminarId }));
    return events;
  }

  /** The same case in another slot: another time, another supporter, or both. */
  async moveTo(
    tx: Tx,
    slot: SlotEntity,
    registration: RegistrationEntity,
    consultationId: string,
  ): Promise<DomainEvent[]> {
    await this.settle(tx, slot, registration, consultationId, 'desk');
    await tx.update(SlotWishEntity, { registrationId: registration.id }, { state: 'placed' });
    return [slotBooked(slot.id, registration)];
  }

  async write(tx: Tx, slot: SlotEntity, changes: Partial<SlotEntity>): Promise<void> {
    const next = { ...changes, version: slot.version + 1, updatedAt: this.clock.now() };
    Object.assign(slot, next);
    await tx.update(SlotEntity, { id: slot.id }, next);
  }

  private async settle(
    tx: Tx,
    slot: SlotEntity,
    registration: RegistrationEntity,
    consultationId: string,
    by: NonNullable<SlotEntity['assignedBy']>,
  ): Promise<void> {
    const settled = await this.agreeOnSlot.executeIn(
      tx,
      {
        consultationId,
        supporterId: slot.supporterId,
        startsAt: slot.startsAt,
        endsAt: slot.endsAt,
        method: slot.mode,
        place: slot.room,
        url: slot.url,
      },
      SYSTEM,
    );
    const booked = { state: 'booked' as const, registrationId: registration.id, consultationId };
    await this.write(tx, slot, { ...booked, ...settled, assignedBy: by });
  }

  private async requireBookable(
    tx: Tx,
    slot: SlotEntity,
    registration: RegistrationEntity,
  ): Promise<SlotWishEntity> {
    if (slot.state !== 'open') {
      throw conflict(
        'slot-taken',
        'この時間は、ほかの方が先に予約しました。別の時間を選んでください。',
      );
    }
    if (slot.startsAt <= this.clock.now()) {
      throw conflict('slot-past', 'この時間は過ぎました。別の時間を選んでください。');
    }
    if (registration.state !== 'confirmed' && registration.state !== 'attended') {
      throw conflict('not-taking-part', '個別相談は、参加が決まった方が予約できます。');
    }
    const wish = await tx.findOneBy(SlotWishEntity, { registrationId: registration.id });
    if (wish === null) {
      throw conflict('no-wish', '相談したい内容が書かれていません。先に内容を書いてください。');
    }
    if (wish.state === 'placed') {
      throw conflict('already-booked', 'すでに個別相談の予約があります。');
    }
    return wish;
  }
}
