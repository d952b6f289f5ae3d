import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import { actorName, isStaff, type Actor } from '../../platform/core/actor.js';
import { line, requiredText } from '../../platform/validation/fields.js';
import { newId } from '../../platform/core/ids.js';
import { conflict, forbidden } from '../../platform/core/problems.js';
import { readCase } from '../services/case.js';
import { addToTimeline } from '../services/timeline.js';
import { CaseLinkRepository, type CaseLinkRecord } from '../db/case-link.repository.js';
import type { CaseRecord } from '../db/case-record.js';
import { ConsultationRepository } from '../db/consultation.repository.js';

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
  { from: CaseRecord; to: CaseRecord },
  CaseLinkRecord
> {
  constructor(
    private readonly links: CaseLinkRepository,
    private readonly consultations: ConsultationRepository,
  ) {
    super();
  }

  protected async load(tx: Tx, { id, to }: Input) {
    return {
      from: await readCase(tx, id),
      to: await this.consultations.getByNumber(tx, to, '/to'),
    };
  }

  protected authorise(actor: Actor): void {
    if (!isStaff(actor, 'staff', 'manager', 'admin')) throw forbidden();
  }

  protected async handle(
    tx: Tx,
    { from, to }: { from: CaseRecord; to: CaseRecord },
    { reason }: Input,
    actor: Actor,
  ): Promise<Outcome<CaseLinkRecord>> {
    if (from.id === to.id) throw conflict('link-itself', '同じ相談どうしは関連付けられません。');
    const at = this.now();
    const link = await this.links.insertRelated(tx, {
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
    if (link === null) throw conflict('linked', 'この二つの相談は、すでに関連付けられています。');
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
