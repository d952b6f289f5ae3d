import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/unit-of-work.js';
import type { AuditRecord } from '../../platform/core/audit-record.js';
import type { DomainEvent } from '../../platform/core/events.js';
import { conflict, notFound } from '../../platform/core/problems.js';
import { RegistrationEntity } from '../db/registration.entity.js';
import { SeminarSeatsEntity } from '../db/seminar-parts.entities.js';
import { SeminarEntity } from '../db/seminar.entity.js';
import { attendanceRequested, promoted } from '../domain/events.js';
import { freeSeats, placeFor, whoMovesUp, type Mode, type Waiting } from '../domain/seats.js';
import { LIVE_STATES } from '../domain/seminar-states.js';
import { answerDeadline, promotionAt } from '../domain/times.js';

/** A seminar with the counters of its seats, locked until the transaction ends. */
export interface LockedSeminar {
  seminar: SeminarEntity;
  seats: SeminarSeatsEntity[];
}

/**
 * Gives seats out and takes them back. Everything that touches a seminar's seats goes through its lock,
 * one after the other; behind the lock stands the CHECK on `seminar_seats`, which no code can talk over.
 */
@Injectable()
export class Seating {
  /** Locks the seminar, the one lock of all its commands. @throws Problem 404 */
  async lock(tx: Tx, seminarId: string): Promise<LockedSeminar> {
    const seminar = await tx.findOne(SeminarEntity, {
      where: { id: seminarId },
      lock: { mode: 'pessimistic_write' },
    });
    if (!seminar) throw notFound();
    return { seminar, seats: await this.seatsOf(tx, seminarId) };
  }

  /** Locks a registration's seminar, then reads the registration. @throws Problem 404 */
  async lockFor(
    tx: Tx,
    registrationId: string,
  ): Promise<LockedSeminar & { registration: RegistrationEntity }> {
    const found = await tx.findOneBy(RegistrationEntity, { id: registrationId });
    if (!found) throw notFound();
    const lockedTarget = await this.lock(tx, found.seminarId);
    const registration = await tx.findOneByOrFail(RegistrationEntity, { id: registrationId });
    return { ...lockedTarget, registration };
  }

  /** @throws Problem 422-like conflict when the seminar has no such mode. */
  of(lockedTarget: LockedSeminar, mode: Mode): SeminarSeatsEntity {
    const seminarSeats = lockedTarget.seats.find((seats) => seats.mode === mode);
    if (seminarSeats) return seminarSeats;
    throw conflict(
      'mode-not-offered',
      'この参加方法はありません。もう一方の参加方法を選んでください。',
    );
  }

  async take(tx: Tx, seats: SeminarSeatsEntity, wanted: number): Promise<void> {
    await this.count(tx, seats, wanted);
  }

  async releaseSeats(tx: Tx, seats: SeminarSeatsEntity, returned: number): Promise<void> {
    await this.count(tx, seats, -returned);
  }

  /** Seats now, or the last place in the queue. */
  async place(
    tx: Tx,
    seats: SeminarSeatsEntity,
    wanted: number,
  ): Promise<{ state: 'confirmed' | 'waitlisted'; queueNo: number | null }> {
    if (placeFor(seats, wanted) === 'confirmed') {
      await this.take(tx, seats, wanted);
      return { state: 'confirmed', queueNo: null };
    }
    seats.lastQueueNo += 1;
    await tx.query(
      `UPDATE seminar_seats SET last_queue_no = last_queue_no + 1 WHERE seminar_id = $1 AND mode = $2`,
      [seats.seminarId, seats.mode],
    );
    return { state: 'waitlisted', queueNo: seats.lastQueueNo };
  }

  /**
   * Lets the queue move up into whatever is free, in the same transaction in which it became free.
   * Within a day of the start people are asked; once it has begun nobody is invited any more.
   */
  async fill(
    tx: Tx,
    lockedTarget: LockedSeminar,
    at: Date,
  ): Promise<{ events: DomainEvent[]; audit: AuditRecord[] }> {
    const events: DomainEvent[] = [];
    const audit: AuditRecord[] = [];
    const { seminar } = lockedTarget;
    if (!LIVE_STATES.includes(seminar.state) || seminar.startsAt === null) return { events, audit };
    const state = promotionAt(at, seminar.startsAt);
    if (state === null) return { events, audit };
    const askedUntil = state === 'asked' ? answerDeadline(at, seminar.startsAt) : null;
    for (const seats of lockedTarget.seats) {
      if (freeSeats(seats) === 0) continue;
      for (const { id, seats: wanted } of whoMovesUp(
        freeSeats(seats),
        await this.queue(tx, seats),
      )) {
        await this.take(tx, seats, wanted);
        await tx.query(
          `UPDATE seminar_registration
           SET state = $2, queue_no = NULL, promoted_at = $3, asked_until = $4, updated_at = $3,
               version = version + 1
           WHERE id = $1`,
          [id, state, at, askedUntil],
        );
        const ids = { id, seminarId: seminar.id };
        events.push(state === 'asked' ? attendanceRequested(ids) : promoted(ids));
        audit.push({
          action: `registration.${state === 'asked' ? 'asked' : 'promoted'}`,
          recordType: 'registration',
          recordId: id,
          changes: { state: { from: 'waitlisted', to: state } },
        });
      }
    }
    return { events, audit };
  }

  /** The queue of one mode. */
  queue(tx: Tx, { seminarId, mode }: { seminarId: string; mode: Mode }): Promise<Waiting[]> {
    return tx.query<Waiting[]>(
      `SELECT id, seats, queue_no AS "queueNo" FROM seminar_registration
       WHERE seminar_id = $1 AND mode = $2 AND state = 'waitlisted' ORDER BY queue_no`,
      [seminarId, mode],
    );
  }

  /** 1 for the next to move up; null for whoever does not wait. */
  async position(
    tx: Tx,
    { seminarId, mode, queueNo }: { seminarId: string; mode: Mode; queueNo: number | null },
  ): Promise<number | null> {
    if (queueNo === null) return null;
    const [row] = await tx.query<{ position: number }[]>(
      `SELECT count(*)::int + 1 AS position FROM seminar_registration
       WHERE seminar_id = $1 AND mode = $2 AND state = 'waitlisted' AND queue_no < $3`,
      [seminarId, mode, queueNo],
    );
    return row?.position ?? 1;
  }

  /** The counters of a seminar, on site first. */
  seatsOf(tx: Tx, seminarId: string): Promise<SeminarSeatsEntity[]> {
    return tx.find(SeminarSeatsEntity, { where: { seminarId }, order: { mode: 'DESC' } });
  }

  /** Relative, so that the database adds up and its CHECK has the last word. */
  private async count(tx: Tx, seats: SeminarSeatsEntity, by: number): Promise<void> {
    seats.booked += by;
    await tx.query(
      `UPDATE seminar_seats SET booked = booked + $3 WHERE seminar_id = $1 AND mode = $2`,
      [seats.seminarId, seats.mode, by],
    );
  }
}
