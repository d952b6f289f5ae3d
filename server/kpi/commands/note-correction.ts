import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import { actorName, isStaff, type Actor } from '../../platform/core/actor.js';
import { personalChange } from '../../platform/core/audit-record.js';
import { requiredText } from '../../platform/validation/fields.js';
import { isId } from '../../platform/core/ids.js';
import { forbidden, notFound } from '../../platform/core/problems.js';
import { noteDigest, PUBLISHED } from '../domain/published.js';
import { KpiCorrectionRepository } from '../db/kpi-correction.repository.js';

export const NoteBody = z.strictObject({ note: requiredText(1_000) });

interface Input {
  period: string;
  id: string;
  note: string;
}

/** A manager says in words why a published figure was corrected. */
@Injectable()
export class NoteCorrection extends Command<Input, undefined, void> {
  constructor(private readonly corrections: KpiCorrectionRepository) {
    super();
  }

  protected load(_tx: Tx, { id }: Input): Promise<undefined> {
    if (!isId(id)) throw notFound();
    return Promise.resolve(undefined);
  }

  protected authorise(actor: Actor): void {
    if (!isStaff(actor, 'manager')) throw forbidden();
  }

  protected async handle(
    tx: Tx,
    _: undefined,
    { period, id, note }: Input,
    actor: Actor,
  ): Promise<Outcome<void>> {
    const words = { note, byName: actorName(actor), at: this.now() };
    const added = await this.corrections.addNote(tx, { period, correctionId: id, ...words });
    if (!added) throw notFound();
    return {
      result: undefined,
      audit: {
        action: 'kpi-correction.noted',
        recordType: PUBLISHED.note,
        recordId: added.id,
        // The words may name somebody: the log holds their digest only.
        changes: {
          period: { to: period },
          correction: { to: id },
          note: personalChange(),
          digest: { to: noteDigest(added) },
        },
      },
    };
  }
}
