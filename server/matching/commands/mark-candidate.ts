import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { addToTimeline, lockCase, type CaseRecord } from '../../consultations/index.js';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import type { Actor } from '../../platform/core/actor.js';
import { requiredText } from '../../platform/validation/fields.js';
import { isId } from '../../platform/core/ids.js';
import { forbidden, notFound } from '../../platform/core/problems.js';
import { Roster } from '../../supporters/index.js';
import { shortlistMarked } from '../domain/events.js';
import { MARK_KINDS } from '../domain/mark.js';
import { ShortlistMarkRepository } from '../db/shortlist-mark.repository.js';

export const MarkBody = z.strictObject({
  kind: z.enum(MARK_KINDS),
  reason: requiredText(300),
});
interface Input {
  consultationId: string;
  supporterId: string;
  /** null: no longer marked. */
  mark: z.output<typeof MarkBody> | null;
}

/** Staff put a supporter at the head of a case's list, keep them out of it, or take that back. */
@Injectable()
export class MarkCandidate extends Command<Input, CaseRecord, void> {
  constructor(
    private readonly roster: Roster,
    private readonly marks: ShortlistMarkRepository,
  ) {
    super();
  }

  protected load(tx: Tx, { consultationId }: Input): Promise<CaseRecord> {
    return lockCase(tx, consultationId);
  }

  protected authorise(actor: Actor): void {
    if (actor.kind !== 'account') throw forbidden();
  }

  protected async handle(
    tx: Tx,
    target: CaseRecord,
    { supporterId, mark }: Input,
    actor: Actor,
  ): Promise<Outcome<void>> {
    if (actor.kind !== 'account') throw forbidden();
    const supporter = isId(supporterId) ? await this.roster.find(supporterId, tx) : null;
    if (!supporter) throw notFound();
    const consultationId = target.id;
    const before = await this.marks.find(tx, { consultationId, supporterId });
    if (mark === null && !before) throw notFound();
    const at = this.now();
    await this.marks.delete(tx, { consultationId, supporterId });
    if (mark !== null) {
      const by = { byId: actor.id, byName: actor.name };
      await this.marks.insert(tx, { consultationId, supporterId, ...mark, ...by, at });
    }
    const kind = `candidate-${mark?.kind ?? 'released'}`;
    const data = { supporterName: supporter.name, ...(mark && { reason: mark.reason }) };
    await addToTimeline(tx, consultationId, { kind, data }, actor, at);
    return {
      result: undefined,
      events: [shortlistMarked(consultationId)],
      audit: {
        action: 'shortlist.marked',
        recordType: 'consultation',
        recordId: consultationId,
        changes: {
          supporter: { to: supporterId },
          mark: { from: before?.kind ?? null, to: mark?.kind ?? null },
        },
      },
    };
  }
}
