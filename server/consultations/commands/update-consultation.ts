import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import { changesOfVersion } from '../../database/save-command.js';
import {
  Accounts,
  ConfirmedAddresses,
  Digests,
  LinkChanges,
  sameAddress,
} from '../../identity/index.js';
import { isByHand, type Actor } from '../../platform/core/actor.js';
import { email, optional, phone, requiredLine, text } from '../../platform/validation/fields.js';
import { unprocessable } from '../../platform/core/problems.js';
import { lockCase, updateCase } from '../services/case.js';
import { consultationUpdated } from '../domain/events.js';
import { TITLE_MAX } from '../domain/submission.js';
import { addToTimeline } from '../services/timeline.js';
import type { CaseRecord } from '../db/case-record.js';

export const ConsultationChanges = z
  .strictObject({
    title: requiredLine(TITLE_MAX),
    assigneeId: z.uuid('担当者は一覧から選んでください。').nullable(),
    municipality: optional(z.string().regex(/^\d{6}$/, '市町は一覧から選んでください。')),
    goal: optional(text(2_000)),
    wishes: optional(text(2_000)),
    /** How the requester is reached: what the links of the case are sent to. */
    requester: z.strictObject({ email: email.nullable(), phone: phone.nullable() }).partial(),
  })
  .partial();

/** What people wrote: the audit log names these and never holds their content. */
const PERSONAL = ['title', 'goal', 'wishes', 'email', 'phone'] as const;

interface Input {
  id: string;
  version: number;
  changes: z.output<typeof ConsultationChanges>;
}

/** Staff take over a case, or mend what was written down about it. */
@Injectable()
export class UpdateConsultation extends Command<Input, CaseRecord, void> {
  constructor(
    private readonly accounts: Accounts,
    private readonly digests: Digests,
    private readonly linkChanges: LinkChanges,
    private readonly confirmed: ConfirmedAddresses,
  ) {
    super();
  }

  protected load(tx: Tx, { id }: Input): Promise<CaseRecord> {
    return lockCase(tx, id);
  }

  protected authorise(): void {
    // `consultation:write` is checked at the route; every member of staff works on every case.
  }

  protected async handle(
    tx: Tx,
    target: CaseRecord,
    { version, changes }: Input,
    actor: Actor,
  ): Promise<Outcome<void>> {
    const { requester = {}, ...rest } = changes;
    const asked = { ...(await this.withAssigneeName(rest)), ...requester };
    const differing = changesOfVersion(target, version, asked, PERSONAL);
    const at = this.now();
    const former = target.email;
    if (requester.email && isByHand(actor)) {
      await this.confirmed.confirm(requester.email, 'staff', tx);
    }
    if (Object.keys(differing).length > 0) {
      requireReachable({ email: target.email, phone: target.phone, ...asked });
      await updateCase(tx, target, { ...asked, ...this.digestsOf(requester) }, at);
      const note = differing.assigneeId
        ? { kind: 'assigned', data: { assigneeName: target.assigneeName } }
        : { kind: 'updated', data: { fields: Object.keys(differing) } };
      await addToTimeline(tx, target.id, note, actor, at);
    }
    return {
      result: undefined,
      // Nothing else follows from a title; statistics follow from the municipality.
      events: [
        ...(differing.municipality ? [consultationUpdated(target.id)] : []),
        ...(differing.email && !sameAddress(former, target.email)
          ? await this.linkChanges.addressChanged(tx, 'consultation', target.id, 'requester')
          : []),
      ],
      audit: {
        action: 'consultation.updated',
        recordType: 'consultation',
        recordId: target.id,
        changes: differing,
      },
    };
  }

  private digestsOf(requester: NonNullable<Input['changes']['requester']>) {
    const { email, phone } = requester;
    return {
      ...(email !== undefined && { emailDigest: this.digests.email(email) }),
      ...(phone !== undefined && { phoneDigest: this.digests.phone(phone) }),
    };
  }

  private async withAssigneeName({
    assigneeId,
    ...rest
  }: Omit<Input['changes'], 'requester'>): Promise<Partial<CaseRecord>> {
    if (assigneeId === undefined) return rest;
    if (assigneeId === null) return { ...rest, assigneeId: null, assigneeName: null };
    const account = await this.accounts.active(assigneeId);
    if (!account || account.role === 'auditor') {
      throw unprocessable([
        {
          pointer: '/assigneeId',
          code: 'choice',
          detail: '担当できる職員を一覧から選んでください。',
        },
      ]);
    }
    return { ...rest, assigneeId, assigneeName: account.name };
  }
}

/** @throws Problem 422 when nobody could be reached any more. */
function requireReachable({ email, phone }: Pick<CaseRecord, 'email' | 'phone'>): void {
  if (email !== null || phone !== null) return;
  throw unprocessable([
    {
      pointer: '/requester/email',
      code: 'required',
      detail: 'ご連絡のため、メールアドレスか電話番号のどちらかを残してください。',
    },
  ]);
}
