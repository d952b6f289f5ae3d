import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Command, CommandScope, type Outcome } from '../../database/command.js';
import type { Tx } from '../../database/unit-of-work.js';
import { Accounts } from '../../identity/index.js';
import type { Actor } from '../../platform/actor.js';
import { changedFields } from '../../platform/audit-record.js';
import { optional, requiredLine, text } from '../../platform/fields.js';
import { preconditionFailed, unprocessable } from '../../platform/problems.js';
import { lockCase, updateCase } from '../case.js';
import type { ConsultationEntity } from '../db/consultation.entity.js';
import { consultationUpdated } from '../domain/events.js';
import { TITLE_MAX } from '../domain/submission.js';
import { addToTimeline } from '../timeline.js';

export const ConsultationChanges = z
  .strictObject({
    title: requiredLine(TITLE_MAX),
    assigneeId: z.uuid('担当者は一覧から選んでください。').nullable(),
    municipality: optional(z.string().regex(/^\d{6}$/, '市町は一覧から選んでください。')),
    goal: optional(text(2_000)),
    wishes: optional(text(2_000)),
  })
  .partial();

/** What people wrote: the audit log names these and never holds their content. */
const PERSONAL = ['title', 'goal', 'wishes'] as const;

interface Input {
  id: string;
  version: number;
  changes: z.output<typeof ConsultationChanges>;
}

/** Staff take over a case, or mend what was written down about it. */
@Injectable()
export class UpdateConsultation extends Command<Input, ConsultationEntity, void> {
  constructor(
    scope: CommandScope,
    private readonly accounts: Accounts,
  ) {
    super(scope);
  }

  protected load(tx: Tx, { id }: Input): Promise<ConsultationEntity> {
    return lockCase(tx, id);
  }

  protected authorise(): void {
    // `consultation:write` is checked at the route; every member of staff works on every case.
  }

  protected async handle(
    tx: Tx,
    target: ConsultationEntity,
    { version, changes }: Input,
    actor: Actor,
  ): Promise<Outcome<void>> {
    const asked = await this.withAssigneeName(changes);
    const differing = changedFields(target, asked, PERSONAL);
    if (target.version !== version) {
      const current = Object.keys(differing).map((key) => [
        key,
        target[key as keyof ConsultationEntity],
      ]);
      throw preconditionFailed(Object.fromEntries(current) as Record<string, unknown>);
    }
    const at = this.now();
    if (Object.keys(differing).length > 0) {
      await updateCase(tx, target, asked, at);
      const note = differing.assigneeId
        ? { kind: 'assigned', data: { assigneeName: target.assigneeName } }
        : { kind: 'updated', data: { fields: Object.keys(differing) } };
      await addToTimeline(tx, target.id, note, actor, at);
    }
    return {
      result: undefined,
      // Nothing else follows from a title; statistics follow from the municipality.
      events: differing.municipality ? [consultationUpdated(target.id)] : [],
      audit: {
        action: 'consultation.updated',
        recordType: 'consultation',
        recordId: target.id,
        changes: differing,
      },
    };
  }

  private async withAssigneeName(changes: Input['changes']): Promise<Partial<ConsultationEntity>> {
    const { assigneeId, ...rest } = changes;
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
