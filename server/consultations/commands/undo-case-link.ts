import { Injectable } from '@nestjs/common';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import { linkReplaced, sameAddress } from '../../identity/index.js';
import { actorName, isStaff, type Actor } from '../../platform/core/actor.js';
import type { DomainEvent } from '../../platform/core/events.js';
import { conflict, forbidden, notFound } from '../../platform/core/problems.js';
import { lockCases, updateCase } from '../services/case.js';
import { consultationMoved } from '../domain/events.js';
import { trackingLinkOf } from '../queries/tracking-links.js';
import { addToTimeline } from '../services/timeline.js';
import { CaseLinkRepository, type CaseLinkRecord } from '../db/case-link.repository.js';
import type { CaseRecord } from '../db/case-record.js';
import { ConsultationRepository } from '../db/consultation.repository.js';

interface Input {
  id: string;
}

interface Target {
  link: CaseLinkRecord;
  from: CaseRecord;
  to: CaseRecord;
}

/**
 * Takes a merge, split or link back. A merged case is again what it was, waiting and due as before; a
 * part that was split off is set aside into where it came from, as long as nobody has worked on it.
 */
@Injectable()
export class UndoCaseLink extends Command<Input, Target, void> {
  constructor(
    private readonly links: CaseLinkRepository,
    private readonly consultations: ConsultationRepository,
  ) {
    super();
  }

  protected async load(tx: Tx, { id }: Input): Promise<Target> {
    const link = await this.links.lock(tx, id);
    const cases = await lockCases(tx, [link.fromId, link.toId]);
    const from = cases.find((consultation) => consultation.id === link.fromId);
    const to = cases.find((consultation) => consultation.id === link.toId);
    if (!from || !to) throw notFound();
    return { link, from, to };
  }

  protected authorise(actor: Actor, { link }: Target): void {
    if (!isStaff(actor, 'staff', 'manager', 'admin')) throw forbidden();
    if (link.undoneAt === null) return;
    throw conflict('undone', 'すでに取り消されています。画面を読み直してください。');
  }

  protected async handle(
    tx: Tx,
    target: Target,
    _input: Input,
    actor: Actor,
  ): Promise<Outcome<void>> {
    const { link, from, to } = target;
    const at = this.now();
    const events: DomainEvent[] = [];
    if (link.kind === 'merge') events.push(...(await this.moveItemsBack(tx, target, at)));
    if (link.kind === 'split') events.push(...(await this.takeIn(tx, target, at)));
    const undone = { undoneByName: actorName(actor), undoneAt: at };
    await this.links.update(tx, link.id, undone);
    for (const [one, other] of [
      [from, to],
      [to, from],
    ] as const) {
      const data = { kind: link.kind, receiptNumber: other.receiptNumber };
      await addToTimeline(tx, one.id, { kind: 'link-undone', data }, actor, at);
    }
    return {
      result: undefined,
      events,
      audit: {
        action: 'consultation.link-undone',
        recordType: 'consultation',
        recordId: from.id,
        changes: { link: { from: link.id }, kind: { from: link.kind } },
      },
    };
  }

  private async moveItemsBack(
    tx: Tx,
    { link, from, to }: Target,
    at: Date,
  ): Promise<DomainEvent[]> {
    const { before } = link;
    if (before === null || from.mergedInto !== link.toId) {
      throw conflict(
        'not-merged',
        'この相談は、もうまとめられていません。画面を読み直してください。',
      );
    }
    const changes = {
      mergedInto: null,
      state: before.state,
      waitingFrom: before.waitingFrom,
      replyBy: before.replyBy === null ? null : new Date(before.replyBy),
      closedAt: before.closedAt === null ? null : new Date(before.closedAt),
      closeReason: before.closeReason,
    };
    await updateCase(tx, from, changes, at);
    // Merging ended the links that had gone to another address than the survivor's.
    const bothReached = from.email !== null && to.email !== null;
    const otherAddress = bothReached && !sameAddress(from.email, to.email);
    return [
      consultationMoved(from.id, 'closed', before.state),
      ...(otherAddress ? [linkReplaced(trackingLinkOf(from), 'replaced')] : []),
    ];
  }

  private async takeIn(tx: Tx, { from, to }: Target, at: Date): Promise<DomainEvent[]> {
    const holdsOthers = await this.consultations.exists(tx, { mergedInto: to.id });
    if (to.state !== 'received' || to.mergedInto !== null || holdsOthers) {
      throw conflict(
        'worked-on',
        '分けた相談は、もう対応が始まっています。「まとめる」をお使いください。',
      );
    }
    const closeReason = `${from.receiptNumber} に戻しました`;
    const aside = { mergedInto: from.id, state: 'closed', replyBy: null, closedAt: at } as const;
    await updateCase(tx, to, { ...aside, closeReason }, at);
    return [consultationMoved(to.id, 'received', 'closed')];
  }
}
