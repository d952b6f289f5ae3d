import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import type { Actor } from '../../platform/core/actor.js';
import type { DomainEvent } from '../../platform/core/events.js';
import { optional, text } from '../../platform/validation/fields.js';
import { conflict, unprocessable } from '../../platform/core/problems.js';
import { seminarMoved } from '../domain/events.js';
import { requireStaff } from '../domain/policy.js';
import { missingToPublish } from '../domain/seminar-rules.js';
import { mayMoveSeminar, type SeminarState } from '../domain/seminar-states.js';
import { Booking } from '../services/booking.js';
import { Seating, type LockedSeminar } from '../services/seating.js';
import { SeminarRepository, type SeminarRecord } from '../db/seminar.repository.js';
import { SlotRepository } from '../db/slot.repository.js';
import { RegistrationRepository } from '../db/registration.repository.js';
import { SeminarSpeakerRepository } from '../db/seminar-speaker.repository.js';

export const CancelSeminarBody = z.strictObject({
  /** Told to everybody who registered. */
  reason: optional(text(1_000)),
});
export const MarkHeldBody = z.strictObject({
  /** Whom to record as absent: those on site who were not checked in, everybody, or nobody yet. */
  absent: z.enum(['none', 'onsite', 'all']).default('onsite'),
});

interface Input {
  seminarId: string;
  to: SeminarState;
  reason?: string | null;
  absent?: 'none' | 'onsite' | 'all';
}

/** Publishes, closes, opens again, records as held, or calls off. */
@Injectable()
export class MoveSeminar extends Command<Input, LockedSeminar, SeminarRecord> {
  constructor(
    private readonly seating: Seating,
    private readonly booking: Booking,
    private readonly seminars: SeminarRepository,
    private readonly slots: SlotRepository,
    private readonly registrations: RegistrationRepository,
    private readonly speakers: SeminarSpeakerRepository,
  ) {
    super();
  }

  protected load(tx: Tx, { seminarId }: Input): Promise<LockedSeminar> {
    return this.seating.lock(tx, seminarId);
  }

  protected authorise(actor: Actor): void {
    requireStaff(actor);
  }

  protected async handle(
    tx: Tx,
    { seminar }: LockedSeminar,
    input: Input,
  ): Promise<Outcome<SeminarRecord>> {
    const { to } = input;
    const from = seminar.state;
    const at = this.now();
    if (from === to) return { result: seminar, audit: [] };
    if (!mayMoveSeminar(from, to)) {
      throw conflict(
        'no-such-move',
        'セミナーの状態が変わっているため、この操作はできません。画面を読み直してください。',
      );
    }
    if (to === 'published') await this.requirePublishable(tx, seminar);
    if (to === 'held' && seminar.startsAt && at < seminar.startsAt) {
      throw conflict('not-yet', 'まだ始まっていません。開催した後に記録してください。');
    }
    const changes: Partial<SeminarRecord> = {
      state: to,
      ...(to === 'published' && { publishedAt: seminar.publishedAt ?? at }),
      ...(to === 'held' && { heldAt: at }),
      ...(to === 'cancelled' && {
        cancelledAt: at,
        cancelReason: input.reason ?? null,
        sequence: seminar.sequence + 1,
      }),
      version: seminar.version + 1,
      updatedAt: at,
    };
    await this.seminars.update(tx, seminar.id, changes);
    Object.assign(seminar, changes);
    const events = to === 'cancelled' ? await this.callOffTalks(tx, seminar.id, at) : [];
    if (to === 'cancelled') await this.registrations.cancelAll(tx, seminar.id, at);
    if (to === 'held')
      await this.registrations.recordAbsence(tx, seminar.id, input.absent ?? 'onsite', at);
    return {
      result: seminar,
      events: [seminarMoved(seminar.id, from, to), ...events],
      audit: {
        action: `seminar.${AUDITED[to]}`,
        recordType: 'seminar',
        recordId: seminar.id,
        changes: { state: { from, to } },
      },
    };
  }

  /** Talks that have not begun fall with the seminar; what people wanted to ask stays a case to be taken up. */
  private async callOffTalks(tx: Tx, seminarId: string, at: Date): Promise<DomainEvent[]> {
    const slots = await this.slots.findAll(tx, { seminarId });
    const events: DomainEvent[] = [];
    for (const slot of slots.filter((slot) => slot.startsAt > at && slot.state !== 'withdrawn')) {
      events.push(...(await this.booking.release(tx, slot, true)));
      await this.booking.write(tx, slot, { state: 'withdrawn' });
    }
    return events;
  }

  private async requirePublishable(tx: Tx, seminar: SeminarRecord): Promise<void> {
    const missing = missingToPublish(seminar, await this.speakers.listOf(tx, seminar.id));
    if (missing.length > 0) {
      throw unprocessable(missing, '公開するには、次の項目を入力してください。');
    }
  }
}

const AUDITED: Readonly<Record<SeminarState, string>> = {
  draft: 'drafted',
  published: 'published',
  closed: 'closed',
  held: 'held',
  cancelled: 'cancelled',
};
