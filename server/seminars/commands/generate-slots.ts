import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import type { Actor } from '../../platform/core/actor.js';
import { isoInstant, optional, requiredLine } from '../../platform/validation/fields.js';
import { conflict, unprocessable } from '../../platform/core/problems.js';
import { canMeet, Roster, Terms, type Supporter } from '../../supporters/index.js';
import { requireStaff } from '../domain/policy.js';
import { MODES } from '../domain/seats.js';
import { webAddress } from '../domain/seminar-schema.js';
import { canBeLaidOut, planSlots } from '../domain/slot-plan.js';
import { Seating, type LockedSeminar } from '../services/seating.js';
import { SlotRepository } from '../db/slot.repository.js';

const instant = isoInstant.transform((value) => new Date(value));

export const GenerateSlotsBody = z.strictObject({
  supporterIds: z.array(z.uuid()).min(1).max(50),
  /** The time of the 個別相談会 unless said. */
  from: instant.optional(),
  to: instant.optional(),
  minutes: z.number().int().min(10).max(180),
  breakMinutes: z.number().int().min(0).max(60).default(0),
  mode: z.enum(MODES).default('onsite'),
  rooms: z.array(requiredLine(100)).max(50).default([]),
  url: optional(webAddress),
});

type Input = z.output<typeof GenerateSlotsBody> & { seminarId: string };

/**
 * Lays out the talks: each supporter's times in their weekly hours, with breaks, a room of their own on
 * site. Times at which a supporter has a slot already are left out, so that it can be run again.
 */
@Injectable()
export class GenerateSlots extends Command<
  Input,
  LockedSeminar,
  { created: number; skipped: number }
> {
  constructor(
    private readonly seating: Seating,
    private readonly roster: Roster,
    private readonly terms: Terms,
    private readonly slots: SlotRepository,
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
  ): Promise<Outcome<{ created: number; skipped: number }>> {
    const at = this.now();
    const from = input.from ?? seminar.slotsFrom;
    const to = input.to ?? seminar.slotsTo;
    if (!from || !to || !canBeLaidOut(from, to)) {
      const detail = '個別相談会の開始と、それより後で2日以内の終了を入力してください。';
      throw unprocessable([{ pointer: '/from', code: 'required', detail }]);
    }
    if (seminar.state === 'cancelled') {
      throw conflict('seminar-cancelled', '中止したセミナーに枠は作れません。');
    }
    const supporters = await this.supporters(tx, input.supporterIds);
    const hours = await this.terms.availabilities(tx);
    const planned = planSlots(
      { ...input, from, to, supporters: input.supporterIds },
      (id, startsAt, endsAt) =>
        canMeet(hours.get(id) ?? { weekly: [], away: [] }, { startsAt, endsAt }),
    );
    let created = 0;
    for (const slot of planned) {
      const name = supporters.get(slot.supporterId)?.name ?? '';
      if (
        await this.slots.insertIfFree(
          tx,
          { ...slot, seminarId: seminar.id, supporterName: name, url: input.url },
          at,
        )
      ) {
        created += 1;
      }
    }
    return {
      result: { created, skipped: planned.length - created },
      audit: {
        action: 'slots.generated',
        recordType: 'seminar',
        recordId: seminar.id,
        changes: { slots: { to: created } },
      },
    };
  }

  private async supporters(tx: Tx, ids: readonly string[]): Promise<Map<string, Supporter>> {
    const found = new Map<string, Supporter>();
    for (const [index, id] of ids.entries()) {
      const supporter = await this.roster.find(id, tx);
      if (supporter?.status !== 'active') {
        const detail = '今、相談を受けている登録者を一覧から選んでください。';
        throw unprocessable([
          { pointer: `/supporterIds/${String(index)}`, code: 'choice', detail },
        ]);
      }
      found.set(id, supporter);
    }
    return found;
  }
}
