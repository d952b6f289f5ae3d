import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Centre } from '../../centre/index.js';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import { actorName, isStaff, type Actor } from '../../platform/core/actor.js';
import { fiscalYearOf } from '../../platform/time/fiscal-year.js';
import { requiredLine, requiredText } from '../../platform/validation/fields.js';
import { newId } from '../../platform/core/ids.js';
import { conflict, forbidden } from '../../platform/core/problems.js';
import { lockCase } from '../services/case.js';
import { consultationSplit, consultationSubmitted } from '../domain/events.js';
import { BODY_MAX, TITLE_MAX } from '../domain/submission.js';
import { addToTimeline } from '../services/timeline.js';
import { CaseLinkRepository, type CaseLinkRecord } from '../db/case-link.repository.js';
import type { CaseRecord } from '../db/case-record.js';
import { ConsultationRepository } from '../db/consultation.repository.js';

export const SplitBody = z
  .strictObject({
    title: requiredLine(TITLE_MAX),
    body: requiredText(BODY_MAX),
    reason: requiredText(1_000),
  })
  .meta({ id: 'SplitCase' });

type Input = z.output<typeof SplitBody> & { id: string };

/**
 * Makes a second case of what somebody asked in one breath: the same person with the same consents, a
 * question and a number of its own, received now, so that figures of past months stay as they are.
 */
@Injectable()
export class SplitCase extends Command<Input, CaseRecord, CaseLinkRecord> {
  constructor(
    private readonly centre: Centre,
    private readonly links: CaseLinkRepository,
    private readonly consultations: ConsultationRepository,
  ) {
    super();
  }

  protected load(tx: Tx, { id }: Input): Promise<CaseRecord> {
    return lockCase(tx, id);
  }

  protected authorise(actor: Actor): void {
    if (!isStaff(actor, 'staff', 'manager', 'admin')) throw forbidden();
  }

  protected async handle(
    tx: Tx,
    from: CaseRecord,
    { title, body, reason }: Input,
    actor: Actor,
  ): Promise<Outcome<CaseLinkRecord>> {
    if (from.mergedInto !== null || from.state === 'spam') {
      throw conflict('not-splittable', 'まとめられた相談や迷惑投稿は分けられません。');
    }
    const at = this.now();
    const id = newId(at.getTime());
    const receiptNumber = await this.consultations.insertNew(
      tx,
      this.part(from, { id, title, body, at }),
      actor,
    );
    const link = await this.links.insert(tx, {
      id: newId(at.getTime()),
      kind: 'split',
      fromId: from.id,
      toId: id,
      reason,
      before: null,
      madeByName: actorName(actor),
      madeAt: at,
      undoneByName: null,
      undoneAt: null,
    });
    await addToTimeline(
      tx,
      from.id,
      { kind: 'split-to', data: { reason, receiptNumber } },
      actor,
      at,
    );
    const data = { reason, receiptNumber: from.receiptNumber };
    await addToTimeline(tx, id, { kind: 'split-from', data }, actor, at);
    return {
      result: link,
      events: [consultationSubmitted(id), consultationSplit(id, from.id)],
      audit: [
        {
          action: 'consultation.split',
          recordType: 'consultation',
          recordId: from.id,
          changes: { part: { to: id } },
        },
        { action: 'consultation.submitted', recordType: 'consultation', recordId: id },
      ],
    };
  }

  /** Who asked and what they agreed to is the same; what they asked, and when it is answered, is not. */
  private part(
    from: CaseRecord,
    { id, title, body, at }: { id: string; title: string; body: string; at: Date },
  ) {
    const { channel, requesterType, municipality, language, preferredMethods } = from;
    const { name, kana, organisation, department, corporateNumber, industry, employees } = from;
    const { email, phone, emailDigest, phoneDigest, consents, coRequesters, proxy } = from;
    const { assigneeId, assigneeName, fictitious } = from;
    const person = { name, kana, organisation, department, corporateNumber, industry, employees };
    const reach = { email, phone, emailDigest, phoneDigest, municipality, language };
    return {
      ...person,
      ...reach,
      id,
      title,
      body,
      channel,
      requesterType,
      preferredMethods,
      consents,
      coRequesters,
      proxy,
      assigneeId,
      assigneeName,
      fictitious,
      state: 'received',
      fiscalYear: fiscalYearOf(at),
      receivedAt: at,
      replyBy: this.centre.calendar.deadlineAfter(at, this.centre.profile.replyBusinessDays),
      createdAt: at,
      updatedAt: at,
    } as const;
  }
}
