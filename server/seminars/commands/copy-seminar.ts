import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import type { Actor } from '../../platform/core/actor.js';
import { isoInstant, optional, requiredLine } from '../../platform/validation/fields.js';
import { requireStaff } from '../domain/policy.js';
import { CreateSeminar } from './create-seminar.js';
import { SeminarRepository, type SeminarRecord } from '../db/seminar.repository.js';
import { SeminarSeatsRepository } from '../db/seminar-seats.repository.js';
import { SeminarSpeakerRepository } from '../db/seminar-speaker.repository.js';

const instant = isoInstant.transform((value) => new Date(value));

export const CopyBody = z.strictObject({
  title: optional(requiredLine(200)),
  startsAt: instant.nullable().default(null),
  endsAt: instant.nullable().default(null),
});

type Input = z.output<typeof CopyBody> & { seminarId: string };

/**
 * Last year's as this year's draft. Dates, online address, materials and summary are the old one's own;
 * speakers are asked anew before they are named.
 */
@Injectable()
export class CopySeminar extends Command<Input, SeminarRecord, SeminarRecord> {
  constructor(
    private readonly create: CreateSeminar,
    private readonly seminars: SeminarRepository,
    private readonly seats: SeminarSeatsRepository,
    private readonly speakers: SeminarSpeakerRepository,
  ) {
    super();
  }

  protected async load(tx: Tx, { seminarId }: Input): Promise<SeminarRecord> {
    return this.seminars.get(tx, seminarId);
  }

  protected authorise(actor: Actor): void {
    requireStaff(actor);
  }

  protected async handle(
    tx: Tx,
    source: SeminarRecord,
    { title, startsAt, endsAt }: Input,
    actor: Actor,
  ): Promise<Outcome<SeminarRecord>> {
    const seats = await this.seats.findAll(tx, { seminarId: source.id });
    const capacity = (mode: string) => seats.find((seat) => seat.mode === mode)?.capacity ?? null;
    const speakers = await this.speakers.listOf(tx, source.id);
    const copy = await this.create.executeIn(
      tx,
      {
        kind: source.kind,
        title: title ?? source.title,
        seriesId: null,
        numberInSeries: source.numberInSeries,
        themes: source.themes,
        description: source.description,
        audience: source.audience,
        startsAt,
        endsAt,
        plannedFor: null,
        format: source.format,
        onsiteCapacity: capacity('onsite'),
        onlineCapacity: capacity('online'),
        applyFrom: null,
        applyBy: null,
        venueName: source.venueName,
        venueAddress: source.venueAddress,
        venueAccess: source.venueAccess,
        venueAccessibility: source.venueAccessibility,
        onlineTool: source.onlineTool,
        onlineUrl: null,
        programme: source.programme,
        questions: source.questions,
        speakers: speakers.map(({ supporterId, name, affiliation, talk }) => ({
          supporterId,
          name,
          affiliation,
          talk,
          consented: false,
          consentNote: null,
        })),
        materials: [],
        recordingUrl: null,
        digest: null,
        slotsFrom: null,
        slotsTo: null,
        slotBooking: source.slotBooking,
        origin: { copiedFrom: source.id, fictitious: source.fictitious },
      },
      actor,
    );
    return {
      result: copy,
      audit: {
        action: 'seminar.copied',
        recordType: 'seminar',
        recordId: source.id,
        changes: { copy: { to: copy.id } },
      },
    };
  }
}
