import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import { LinkChanges, linkReplaced, sameAddress } from '../../identity/index.js';
import { actorName, isStaff, type Actor } from '../../platform/core/actor.js';
import { line, requiredText } from '../../platform/validation/fields.js';
import type { DomainEvent } from '../../platform/core/events.js';
import { newId } from '../../platform/core/ids.js';
import { conflict, forbidden } from '../../platform/core/problems.js';
import { lockCases, updateCase } from '../services/case.js';
import { mergeObstacle, OBSTACLE_SENTENCES } from '../domain/case-links.js';
import { consultationMoved } from '../domain/events.js';
import { trackingLinkOf } from '../queries/tracking-links.js';
import { addToTimeline } from '../services/timeline.js';
import type { CaseRecord } from '../db/case-record.js';
import { ConsultationRepository } from '../db/consultation.repository.js';
import { CaseLinkRepository, type CaseLinkRecord } from '../db/case-link.repository.js';

export const MergeBody = z
  .strictObject({
    /** The case that stays, as people write its number. */
    into: line(40).min(1),
    reason: requiredText(1_000),
    /** The desk has made sure that one person asked twice, from two addresses. */
    sameRequester: z.boolean().default(false),
  })
  .meta({ id: 'MergeCases' });

type Input = z.output<typeof MergeBody> & { id: string };

interface Pair {
  from: CaseRecord;
  into: CaseRecord;
}

/**
 * Sets a case aside because it is another one, asked twice. What was written, sent and tried in it stays
 * there as its history, and points to the survivor; nothing of it is counted any more. This is no move of
 * the case's own life: undoing gives back exactly what was.
 */
@Injectable()
export class MergeCases extends Command<Input, Pair, CaseLinkRecord> {
  constructor(
    private readonly linkChanges: LinkChanges,
    private readonly consultations: ConsultationRepository,
    private readonly links: CaseLinkRepository,
  ) {
    super();
  }

  protected async load(tx: Tx, { id, into }: Input): Promise<Pair> {
    const survivor = await this.consultations.getByNumber(tx, into, '/into');
    const locked = await lockCases(tx, [id, survivor.id]);
    const from = locked.find((consultation) => consultation.id === id);
    const target = locked.find((consultation) => consultation.id === survivor.id);
    if (!from || !target) throw new Error('both cases were there a moment ago');
    return { from, into: target };
  }

  protected authorise(actor: Actor): void {
    if (!isStaff(actor, 'staff', 'manager', 'admin')) throw forbidden();
  }

  protected async handle(
    tx: Tx,
    { from, into }: Pair,
    { reason, sameRequester }: Input,
    actor: Actor,
  ): Promise<Outcome<CaseLinkRecord>> {
    const survivorOfOthers = await this.consultations.exists(tx, { mergedInto: from.id });
    const obstacle = mergeObstacle(from, into, { sameRequester, survivorOfOthers });
    if (obstacle) throw conflict(`merge-${obstacle}`, OBSTACLE_SENTENCES[obstacle]);
    const at = this.now();
    const { state, waitingFrom, replyBy, closedAt, closeReason } = from;
    const link = await this.links.insert(tx, {
      id: newId(at.getTime()),
      kind: 'merge',
      fromId: from.id,
      toId: into.id,
      reason,
      before: {
        state,
        waitingFrom,
        replyBy: replyBy?.toISOString() ?? null,
        closedAt: closedAt?.toISOString() ?? null,
        closeReason,
      },
      madeByName: actorName(actor),
      madeAt: at,
      undoneByName: null,
      undoneAt: null,
    });
    const aside = { mergedInto: into.id, state: 'closed', waitingFrom: null } as const;
    const closed = {
      replyBy: null,
      closedAt: at,
      closeReason: `${into.receiptNumber} にまとめました`,
    };
    await updateCase(tx, from, { ...aside, ...closed }, at);
    const data = { reason, receiptNumber: into.receiptNumber };
    await addToTimeline(tx, from.id, { kind: 'merged-into', data }, actor, at);
    const told = { reason, receiptNumber: from.receiptNumber };
    await addToTimeline(tx, into.id, { kind: 'merged-from', data: told }, actor, at);
    return {
      result: link,
      events: [
        consultationMoved(from.id, state, 'closed'),
        ...(await this.leaveFormerAddress(tx, { from, into })),
      ],
      audit: [
        {
          action: 'consultation.merged',
          recordType: 'consultation',
          recordId: from.id,
          changes: {
            mergedInto: { from: null, to: into.id },
            state: { from: state, to: 'closed' },
          },
        },
      ],
    };
  }

  /**
   * One person, two addresses: from now on the survivor's counts. What was sent to the other one ends,
   * and the survivor's link goes out once more so that nobody is left without.
   */
  private async leaveFormerAddress(tx: Tx, { from, into }: Pair): Promise<DomainEvent[]> {
    if (from.email === null || into.email === null) return [];
    if (sameAddress(from.email, into.email)) return [];
    await this.linkChanges.addressChanged(tx, 'consultation', from.id, 'requester');
    return [linkReplaced(trackingLinkOf(into), 'merged')];
  }
}
