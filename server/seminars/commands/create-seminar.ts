import { Injectable } from '@nestjs/common';
import { CreateCommand, type Outcome, type Tx } from '../../database/command.js';
import type { Actor } from '../../platform/core/actor.js';
import { personalChange } from '../../platform/core/audit-record.js';
import { fiscalYearOf } from '../../platform/time/fiscal-year.js';
import { newId } from '../../platform/core/ids.js';
import { unprocessable } from '../../platform/core/problems.js';
import { makeSeats, nextCode, replaceSpeakers, seminarUid } from '../db/seminar-rows.js';
import { SeminarEntity } from '../db/seminar.entity.js';
import { requireStaff } from '../domain/policy.js';
import { contradictions } from '../domain/seminar-rules.js';
import type { NewSeminar } from '../domain/seminar-schema.js';
import { SeminarReferences } from '../queries/seminar-references.js';

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
export class CreateSeminar extends CreateCommand<CreateSeminarInput, SeminarEntity> {
  constructor(private readonly references: SeminarReferences) {
    super();
  }

  protected authorise(actor: Actor): void {
    requireStaff(actor);
  }

  protected async create(
    tx: Tx,
    { origin = {}, ...plan }: CreateSeminarInput,
  ): Promise<Outcome<SeminarEntity>> {
    const wrong = [...contradictions(plan), ...(await this.references.wrong(tx, plan))];
    if (wrong.length > 0) throw unprocessable(wrong);
    const at = this.now();
    const id = newId(at.getTime());
    const { speakers, onsiteCapacity, onlineCapacity, ...fields } = plan;
    const fiscalYear = plan.startsAt
      ? fiscalYearOf(plan.startsAt)
      : (origin.fiscalYear ?? fiscalYearOf(at));
    const seminar = tx.create(SeminarEntity, {
      id,
      ...fields,
      code: await nextCode(tx, fiscalYear),
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
    await tx.insert(SeminarEntity, seminar);
    await makeSeats(tx, id, plan.format, onsiteCapacity, onlineCapacity);
    await replaceSpeakers(tx, id, speakers, at);
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
