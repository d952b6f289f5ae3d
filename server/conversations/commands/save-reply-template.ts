import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import { actorName, isStaff, type Actor } from '../../platform/core/actor.js';
import { requiredLine, requiredText } from '../../platform/validation/fields.js';
import { newId } from '../../platform/core/ids.js';
import {
  forbidden,
  notFound,
  preconditionFailed,
  unprocessable,
} from '../../platform/core/problems.js';
import { ReplyTemplateEntity } from '../db/reply-template.entity.js';
import { PLACEHOLDERS, unknownPlaceholders } from '../domain/placeholders.js';
import { VISIBILITIES } from '../domain/visibility.js';

export const ReplyTemplateBody = z
  .strictObject({
    name: requiredLine(60),
    body: requiredText(5_000),
    visibility: z.enum(VISIBILITIES).default('everyone'),
  })
  .meta({ id: 'NewReplyTemplate' });

type Input = z.output<typeof ReplyTemplateBody> & {
  /** Null for a new one. */
  id: string | null;
  /** The version that was read; null for a new one. */
  version: number | null;
};

/** Writes a reply template: a new one, or the next version of one that is there. */
@Injectable()
export class SaveReplyTemplate extends Command<
  Input,
  ReplyTemplateEntity | null,
  ReplyTemplateEntity
> {
  protected async load(tx: Tx, { id }: Input): Promise<ReplyTemplateEntity | null> {
    if (id === null) return null;
    const replyTemplate = await tx.findOne(ReplyTemplateEntity, {
      where: { id },
      lock: { mode: 'pessimistic_write' },
    });
    if (!replyTemplate) throw notFound();
    return replyTemplate;
  }

  protected authorise(actor: Actor): void {
    if (!isStaff(actor, 'staff', 'manager', 'admin')) throw forbidden();
  }

  protected async handle(
    tx: Tx,
    before: ReplyTemplateEntity | null,
    { name, body, visibility, version }: Input,
    actor: Actor,
  ): Promise<Outcome<ReplyTemplateEntity>> {
    if (before && before.version !== version) throw preconditionFailed({ name: before.name });
    await refuse(tx, before, { name, body });
    const at = this.now();
    const kept = tx.create(ReplyTemplateEntity, {
      id: before?.id ?? newId(at.getTime()),
      name,
      body,
      visibility,
      version: (before?.version ?? 0) + 1,
      updatedByName: actorName(actor),
      createdAt: before?.createdAt ?? at,
      updatedAt: at,
    });
    await tx.save(ReplyTemplateEntity, kept);
    return {
      result: kept,
      audit: {
        action: before ? 'reply-template.updated' : 'reply-template.created',
        recordType: 'reply-template',
        recordId: kept.id,
        changes: { version: { ...(before && { from: before.version }), to: kept.version } },
      },
    };
  }
}

/** Names are how people find it; places nobody can fill would go out as they stand. */
async function refuse(
  tx: Tx,
  before: ReplyTemplateEntity | null,
  { name, body }: { name: string; body: string },
): Promise<void> {
  const unknown = unknownPlaceholders(body);
  const namesake = await tx.findOneBy(ReplyTemplateEntity, { name });
  const errors = [
    ...(namesake && namesake.id !== before?.id
      ? [
          {
            pointer: '/name',
            code: 'taken',
            detail: '同じ名前の文例があります。別の名前にしてください。',
          },
        ]
      : []),
    ...(unknown.length > 0
      ? [
          {
            pointer: '/body',
            code: 'rule',
            detail: `${unknown.map((value) => `{${value}}`).join('、')} は差し込めません。使えるのは ${PLACEHOLDERS.map((placeholder) => `{${placeholder}}`).join(' ')} です。`,
          },
        ]
      : []),
  ];
  if (errors.length > 0) throw unprocessable(errors);
}
