import { Injectable } from '@nestjs/common';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import { isStaff, type Actor } from '../../platform/core/actor.js';
import { forbidden, notFound } from '../../platform/core/problems.js';
import { ReplyTemplateEntity } from '../db/reply-template.entity.js';

interface Input {
  id: string;
}

/** Takes a reply template away; messages written from it stay as they are. */
@Injectable()
export class DeleteReplyTemplate extends Command<Input, ReplyTemplateEntity, void> {
  protected async load(tx: Tx, { id }: Input): Promise<ReplyTemplateEntity> {
    const replyTemplate = await tx.findOneBy(ReplyTemplateEntity, { id });
    if (!replyTemplate) throw notFound();
    return replyTemplate;
  }

  protected authorise(actor: Actor): void {
    if (!isStaff(actor, 'staff', 'manager', 'admin')) throw forbidden();
  }

  protected async handle(tx: Tx, { id, version }: ReplyTemplateEntity): Promise<Outcome<void>> {
    await tx.delete(ReplyTemplateEntity, { id });
    return {
      result: undefined,
      audit: {
        action: 'reply-template.removed',
        recordType: 'reply-template',
        recordId: id,
        changes: { version: { from: version } },
      },
    };
  }
}
