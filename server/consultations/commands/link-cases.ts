import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import { actorName, isStaff, type Actor } from '../../platform/core/actor.js';
import { line, requiredText } from '../../platform/validation/fields.js';
import { newId } from '../../platform/core/ids.js';
import { conflict, forbidden } from '../../platform/core/problems.js';
import { readCase } from '../services/case.js';
import { CaseLinkEntity } from '../db/case-link.entity.js';
import type { ConsultationEntity } from '../db/consultation.entity.js';
import { findByNumber } from '../db/find-by-number.js';
import { addToTimeline } from '../services/timeline.js';

export const LinkBody = z
  .strictObject({
    /** The other case's number, as people write it. */
    to: line(40).min(1),
    reason: requiredText(1_000),
  })
  .meta({ id: 'LinkCases' });

type Input = z.output<typeof LinkBody> & { id: string };

/** Notes that two cases belong together; both go on as they are. */
@Injectable()
export class LinkCases extends Command<
  Input,
  { from: ConsultationEntity; to: ConsultationEntity },
  CaseLinkEntity
> {
  protected async load(tx: Tx, { id, to }: Input) {
    return { from: await readCase(tx, id), to: await findByNumber(tx, to, '/to') };
  }

  protected authorise(actor: Actor): void {
    if (!isStaff(actor, 'staff', 'manager', 'admin')) throw forbidden();
  }

  protected async handle(
    tx: Tx,
    { from, to }: { from: ConsultationEntity; to: ConsultationEntity },
    { reason }: Input,
    actor: Actor,
  ): Promise<Outcome<CaseLinkEntity>> {
    if (from.id === to.id) throw conflict('link-itself', '同じ相談どうしは関連付けられません。');
    const at = this.now();
    const link = tx.create(CaseLinkEntity, {
      id: newId(at.getTime()),
      kind: 'related',
      fromId: from.id,
      toId: to.id,
      reason,
      before: null,
      madeByName: actorName(actor),
      madeAt: at,
      undoneByName: null,
      undoneAt: null,
    });
    const inserted = await tx.query<unknown[]>(
      `INSERT INTO case_link (id, kind, from_id, to_id, reason, made_by_name, made_at)
       VALUES ($1, 'related', $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING RETURNING id`,
      [link.id, from.id, to.id, reason, link.madeByName, at],
    );
    if (inserted.length === 0)
      throw conflict('linked', 'この二つの相談は、すでに関連付けられています。');
    for (const [one, other] of [
      [from, to],
      [to, from],
    ] as const) {
      const data = { reason, receiptNumber: other.receiptNumber };
      await addToTimeline(tx, one.id, { kind: 'linked', data }, actor, at);
    }
    return {
      result: link,
      audit: {
        action: 'consultation.linked',
        recordType: 'consultation',
        recordId: from.id,
        changes: { linked: { to: to.id } },
      },
    };
  }
}
