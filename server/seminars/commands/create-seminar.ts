import { Injectable } from '@nestjs/common';
import { CreateCommand, type Outcome, type Tx } from '../../database/command.js';
import type { Actor } from '../../platform/core/actor.js';
import { personalChange } from '../../platform/core/audit-record.js';
import { fiscalYearOf } from '../../platform/time/fiscal-year.js';
import { newId } from '../../platform/core/ids.js';
import { unprocessable } from '../../platform/core/problems.js';
import { seminarUid } from '../db/seminar.repository.js';
import { requireStaff } from '../domain/policy.js';
import { contradictions } from '../domain/seminar-rules.js';
import type { NewSeminar } from '../domain/seminar-schema.js';
import { SeminarReferences } from '../queries/seminar-references.js';
import { SeminarRepository, type SeminarRecord } from '../db/seminar.repository.js';
import { SeminarSeatsRepository } from '../db/seminar-seats.repository.js';
import { SeminarSpeakerRepository } from '../db/seminar-speaker.repository.js';

/** What only the importer and the demo say of a seminar. */
export interface Origin {
  /** The year to count it in, where it has no date yet. */
  fiscalYear?: number;
  fictitious?: boolean;
  copiedFrom?: string;
}

export type CreateSeminarInput = NewSeminar & { origin?: Origin };

/** Drafts a seminar or a training. Nobody sees it until it is published. */
@Injectable()
export class CreateSeminar extends CreateCommand<CreateSeminarInput, SeminarRecord> {
  constructor(
    private readonly references: SeminarReferences,
    private readonly seminars: SeminarRepository,
    private readonly seats: SeminarSeatsRepository,
    private readonly speakers: SeminarSpeakerRepository,
  ) {
    super();
  }

  protected authorise(actor: Actor): void {
    requireStaff(actor);
  }

  protected async create(
    tx: Tx,
    { origin = {}, ...plan }: CreateSeminarInput,
  ): Promise<Outcome<SeminarRecord>> {
    const wrong = [...contradictions(plan), ...(await this.references.wrong(tx, plan))];
    if (wrong.length > 0) throw unprocessable(wrong);
    const at = this.now();
    const id = newId(at.getTime());
    const { speakers, onsiteCapacity, onlineCapacity, ...fields } = plan;
    const fiscalYear = plan.startsAt
      ? fiscalYearOf(plan.startsAt)
      : (origin.fiscalYear ?? fiscalYearOf(at));
    const seminar = await this.seminars.insert(tx, {
      id,
      ...fields,
      code: await this.seminars.nextCode(tx, fiscalYear),
      state: 'draft',
      fiscalYear,
      sequence: 0,
      uid: seminarUid(id),
      copiedFrom: origin.copiedFrom ?? null,
      fictitious: origin.fictitious ?? false,
      lastSerial: 0,
      createdAt: at,
      updatedAt: at,
      version: 1,
    });
    await this.seats.make(tx, id, plan.format, onsiteCapacity, onlineCapacity);
    await this.speakers.replace(tx, id, speakers, at);
    return {
      result: seminar,
      audit: {
        action: 'seminar.created',
        recordType: 'seminar',
        recordId: id,
        changes: { title: personalChange(), code: { to: seminar.code } },
      },
    };
  }
}
