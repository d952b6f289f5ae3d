import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import {
  addToTimeline,
  lockWithMerged,
  readReceiptNumber,
  updateCase,
  type CaseRecord,
} from '../../consultations/index.js';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import { actorName, type Actor } from '../../platform/core/actor.js';
import { line } from '../../platform/validation/fields.js';
import { newId } from '../../platform/core/ids.js';
import { PersonalData } from '../../platform/core/personal-data.js';
import { conflict, unprocessable } from '../../platform/core/problems.js';
import { consultationErased } from '../domain/events.js';
import { requirePrivacyManager } from '../domain/policy.js';
import { ENDED_STATES } from '../domain/retention.js';
import { EndLinks } from '../services/end-links.js';
import { HOLD_LABELS, type ErasureGround, type HoldKind } from '../domain/vocabulary.js';
import { subjectOf } from '../services/subject.js';
import { ErasureRequestRepository } from '../db/erasure-request.repository.js';
import { ErasureRepository, type ErasureRecord } from '../db/erasure.repository.js';
import { ErasureHoldRepository } from '../db/erasure-hold.repository.js';

export const EraseBody = z
  .strictObject({
    ground: z.enum(['requester', 'desk']),
    /** Typed by whoever erases: nothing brings the words back. */
    receiptNumber: line(40),
  })
  .meta({ id: 'EraseCase' });

interface Input {
  consultationId: string;
  ground: ErasureGround;
  /** Not asked of the nightly job. */
  receiptNumber?: string;
}

/** The case, and those set aside as the same one asked twice: they are the same person's. */
type Cases = [CaseRecord, ...CaseRecord[]];

/**
 * Blanks everything that tells of the people of a case, in every room, and ends every link to it, in one
 * transaction; the statistical row stays. Cases merged into it go with it. Erasing again clears what was
 * written since.
 */
@Injectable()
export class EraseCase extends Command<Input, Cases, ErasureRecord> {
  constructor(
    private readonly personalData: PersonalData,
    private readonly endLinks: EndLinks,
    private readonly requests: ErasureRequestRepository,
    private readonly erasures: ErasureRepository,
    private readonly holds: ErasureHoldRepository,
  ) {
    super();
  }

  protected load(tx: Tx, { consultationId }: Input): Promise<Cases> {
    return lockWithMerged(tx, consultationId);
  }

  protected authorise(actor: Actor, [target]: Cases, { receiptNumber }: Input): void {
    requirePrivacyManager(actor);
    const confirmed = receiptNumber !== undefined && readReceiptNumber(receiptNumber);
    if (actor.kind !== 'system' && confirmed !== target.receiptNumber) {
      throw unprocessable([
        {
          pointer: '/receiptNumber',
          code: 'rule',
          detail: '消去すると元に戻せません。確認のため、このご相談の受付番号を入力してください。',
        },
      ]);
    }
  }

  protected async handle(
    tx: Tx,
    [target, ...merged]: Cases,
    { ground }: Input,
    actor: Actor,
  ): Promise<Outcome<ErasureRecord>> {
    for (const consultation of [target, ...merged]) await this.requireFree(tx, consultation);
    const erasure = await this.erase(tx, target, ground, actor);
    const others: ErasureRecord[] = [];
    for (const consultation of merged)
      others.push(await this.erase(tx, consultation, ground, actor));
    return {
      result: erasure,
      events: [target, ...merged].map(({ id }) => consultationErased(id)),
      audit: [erasure, ...others].map(({ consultationId, counts }) => ({
        action: 'consultation.erased',
        recordType: 'consultation',
        recordId: consultationId,
        changes: { ground: { to: ground }, counts: { to: counts } },
      })),
    };
  }

  private async erase(
    tx: Tx,
    target: CaseRecord,
    ground: ErasureGround,
    actor: Actor,
  ): Promise<ErasureRecord> {
    const at = this.now();
    // Time is over for the case; what the person does elsewhere is not asked after by it.
    const subject =
      ground === 'retention' ? { consultationId: target.id, addresses: [] } : subjectOf(target);
    const counts: Record<string, number> = { links: await this.endLinks.of(tx, subject) };
    for (const holder of this.personalData.all()) {
      counts[holder.name] = await holder.erase(tx, subject);
    }
    await updateCase(tx, target, {}, at);
    await addToTimeline(tx, target.id, { kind: 'erased', data: { kind: ground } }, actor, at);
    await this.requests.settle(tx, target.id, at);
    return this.erasures.insert(tx, {
      id: newId(at.getTime()),
      consultationId: target.id,
      ground,
      byKind: actor.kind,
      byName: actorName(actor),
      at,
      counts,
    });
  }

  private async requireFree(tx: Tx, target: CaseRecord): Promise<void> {
    if (!(ENDED_STATES as readonly string[]).includes(target.state)) {
      throw conflict(
        'case-open',
        'まだ終わっていないご相談です。先に完了か取り下げにしてから、消去してください。',
      );
    }
    const held = await this.holds.findActive(tx, target.id);
    if (held) throw conflict('held', holdMessage(held.kind));
  }
}

const holdMessage = (kind: HoldKind): string =>
  `${HOLD_LABELS[kind]}のため、消去が保留されています。保留を解いてから消去してください。`;
