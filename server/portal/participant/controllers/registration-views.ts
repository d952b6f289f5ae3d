import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/core/actor.js';
import { Clock } from '../../../platform/time/clock.js';
import { notFound } from '../../../platform/core/problems.js';
import {
  addressShown,
  Registrations,
  Seminars,
  Slots,
  type RegistrationView,
} from '../../../seminars/index.js';
import type { RegistrationPageView } from '../pages/registration.js';

const CHANGEABLE: readonly RegistrationView['state'][] = ['confirmed', 'waitlisted', 'asked'];

/** What somebody's own registration page shows of the seminar, their seat and their talk. */
@Injectable()
export class RegistrationViews {
  constructor(
    private readonly clock: Clock,
    private readonly seminars: Seminars,
    private readonly registrations: Registrations,
    private readonly slots: Slots,
  ) {}

  /** @throws Problem 404 */
  registration(id: string): Promise<RegistrationView> {
    return this.registrations.one(id);
  }

  async page(actor: Actor, id: string, path: string): Promise<RegistrationPageView> {
    const registration = await this.registration(id);
    const { seminarId, mode, state } = registration;
    const seminar = await this.seminars.one(seminarId, actor);
    const row = await this.seminars.find(seminarId);
    if (!row?.startsAt || !row.endsAt) throw notFound();
    const now = this.clock.now();
    const seated = state === 'confirmed' || state === 'attended';
    const live = seminar.state === 'published' || seminar.state === 'closed';
    const other = seminar.seats.find(
      (seats) => seats.mode !== mode && (seats.free === null || seats.free >= registration.seats),
    );
    const open = live && CHANGEABLE.includes(state) && now < row.startsAt;
    const slot = await this.slots.ofRegistration(id);
    return {
      path,
      registration,
      seminar,
      onlineUrl:
        seated && mode === 'online' && addressShown(now, row.startsAt, row.endsAt)
          ? row.onlineUrl
          : null,
      materials:
        seated && live ? row.materials.filter(({ when }) => when === 'before') : seminar.materials,
      otherMode: state === 'waitlisted' && open ? (other?.mode ?? null) : null,
      slot,
      freeSlots:
        slot === null && seminar.slotBooking === 'first_come' && seated
          ? (await this.slots.ofSeminar(seminarId)).filter(
              (it) => it.state === 'open' && new Date(it.startsAt) > now,
            )
          : [],
      open,
    };
  }
}
