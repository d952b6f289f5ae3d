import { Injectable } from '@nestjs/common';
import { Repository } from '../../database/repository.js';
import { RegistrationEntity } from './registration.entity.js';
import type { Tx } from '../../database/unit-of-work.js';
import { conflict } from '../../platform/core/problems.js';
import { mayMoveRegistration, type RegistrationState } from '../domain/registration-states.js';

/** A registration as other rooms read it. */
export type RegistrationRecord = Readonly<Omit<RegistrationEntity, 'seminar'>>;

@Injectable()
export class RegistrationRepository extends Repository<RegistrationEntity> {
  protected readonly entity = RegistrationEntity;

  /** Registrations of seminars up to this fiscal year whose people are still in them. */
  async findRetained(tx: Tx, lastFiscalYear: number, limit: number): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT old.id FROM seminar_registration AS old
       JOIN seminar AS event ON event.id = old.seminar_id
       WHERE event.fiscal_year <= $1 AND old.forgotten_at IS NULL LIMIT ${String(limit)}`,
      [lastFiscalYear],
    );
    return rows.map(({ id }) => id);
  }

  /** Those who were asked and did not answer in time. */
  async findLapsed(tx: Tx, seminarId: string, at: Date): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT id FROM seminar_registration
       WHERE seminar_id = $1 AND state = 'asked' AND asked_until <= $2 ORDER BY asked_until, id`,
      [seminarId, at],
    );
    return rows.map(({ id }) => id);
  }

  /** Nobody is given until after this time to answer whether they come. */
  async clipQuestions(tx: Tx, seminarId: string, until: Date | null): Promise<void> {
    await tx.query(
      `UPDATE seminar_registration SET asked_until = $2
       WHERE seminar_id = $1 AND state = 'asked' AND asked_until > $2`,
      [seminarId, until],
    );
  }

  /** Notes a reminder for everybody who had a seat before then; gives those it is new for. */
  async noteReminder(
    tx: Tx,
    seminarId: string,
    occasion: string,
    { at, before }: { at: Date; before: Date },
  ): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `INSERT INTO seminar_notice (registration_id, occasion, at)
       SELECT id, $2, $3 FROM seminar_registration
       WHERE seminar_id = $1 AND state = 'confirmed' AND coalesce(promoted_at, created_at) < $4
       ON CONFLICT DO NOTHING RETURNING registration_id AS id`,
      [seminarId, occasion, at, before],
    );
    return rows.map(({ id }) => id);
  }

  /** What was registered together for a series. */
  findOfApplication(tx: Tx, seriesApplicationId: string): Promise<RegistrationRecord[]> {
    return tx.find(RegistrationEntity, {
      where: { seriesApplicationId },
      order: { seminarId: 'ASC' },
    });
  }

  /** Writes changed fields of a registration whose seminar is locked, raises its version, keeps it current. */
  async change(
    tx: Tx,
    registration: RegistrationRecord,
    changes: Partial<RegistrationEntity>,
    at: Date,
  ): Promise<void> {
    const next = { ...changes, version: registration.version + 1, updatedAt: at };
    Object.assign(registration, next);
    await tx.update(RegistrationEntity, { id: registration.id }, next);
  }

  /** @throws Problem 409 when the table has no such move. */
  async move(
    tx: Tx,
    registration: RegistrationRecord,
    to: RegistrationState,
    changes: Partial<RegistrationEntity>,
    at: Date,
  ): Promise<void> {
    if (!mayMoveRegistration(registration.state, to)) {
      throw conflict(
        'no-such-move',
        'お申し込みの状態が変わっているため、この操作はできません。画面を読み直してください。',
      );
    }
    await this.change(tx, registration, { ...changes, state: to }, at);
  }

  /** The seminar is off: every registration ends with it, and all seats are free. */
  async cancelAll(tx: Tx, seminarId: string, at: Date): Promise<void> {
    await tx.query(
      `UPDATE seminar_registration
       SET state = 'cancelled', cancel_cause = 'seminar_cancelled', cancelled_at = $2, queue_no = NULL,
           asked_until = NULL, updated_at = $2, version = version + 1
       WHERE seminar_id = $1 AND state IN ('confirmed', 'waitlisted', 'asked')`,
      [seminarId, at],
    );
    await this.recount(tx, seminarId);
  }

  /** It was held: who was not there is absent, and who was asked and never answered is not coming. */
  async recordAbsence(
    tx: Tx,
    seminarId: string,
    whom: 'none' | 'onsite' | 'all',
    at: Date,
  ): Promise<void> {
    await tx.query(
      `UPDATE seminar_registration
       SET state = 'cancelled', cancel_cause = 'no_answer', cancelled_at = $2, asked_until = NULL,
           updated_at = $2, version = version + 1
       WHERE seminar_id = $1 AND state = 'asked'`,
      [seminarId, at],
    );
    if (whom !== 'none') {
      await tx.query(
        `UPDATE seminar_registration SET state = 'no_show', updated_at = $2, version = version + 1
         WHERE seminar_id = $1 AND state = 'confirmed' AND ($3 = 'all' OR mode = 'onsite')`,
        [seminarId, at, whom],
      );
    }
    await this.recount(tx, seminarId);
  }

  /** After many at once the counters are added up anew, under the seminar's lock. */
  async recount(tx: Tx, seminarId: string): Promise<void> {
    await tx.query(
      `UPDATE seminar_seats AS counter SET booked = coalesce((
         SELECT sum(seats) FROM seminar_registration
         WHERE seminar_id = counter.seminar_id AND mode = counter.mode
           AND state IN ('confirmed', 'asked', 'attended')), 0)
       WHERE seminar_id = $1`,
      [seminarId],
    );
  }
}
