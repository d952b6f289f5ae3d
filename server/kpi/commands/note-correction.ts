import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Command, CommandScope, type Outcome } from '../../database/command.js';
import type { Tx } from '../../database/unit-of-work.js';
import { actorName, isStaff, type Actor } from '../../platform/actor.js';
import { personalChange } from '../../platform/audit-record.js';
import { requiredText } from '../../platform/fields.js';
import { isId } from '../../platform/ids.js';
import { forbidden, notFound } from '../../platform/problems.js';
import { noteCorrection } from '../db/correction-store.js';

export const NoteBody = z.strictObject({ note: requiredText(1_000) });

interface Input {
  period: string;
  id: string;
  note: string;
}

/** A manager says in words why a published figure was corrected. */
@Injectable()
export class NoteCorrection extends Command<Input, undefined, void> {
  constructor(scope: CommandScope) {
    super(scope);
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
    if (!(await noteCorrection(tx, period, id, note, actorName(actor)))) throw notFound();
    return {
      result: undefined,
      audit: {
        action: 'kpi-correction.noted',
        recordType: 'kpi-period',
        recordId: period,
        changes: { note: personalChange() },
      },
    };
  }
}
