import { Injectable } from '@nestjs/common';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import { isStaff, type Actor } from '../../platform/core/actor.js';
import { forbidden } from '../../platform/core/problems.js';
import {
  ReplyTemplateRepository,
  type ReplyTemplateRecord,
} from '../db/reply-template.repository.js';

interface Input {
  id: string;
}

/** Takes a reply template away; messages written from it stay as they are. */
@Injectable()
export class DeleteReplyTemplate extends Command<Input, ReplyTemplateRecord, void> {
  constructor(private readonly templates: ReplyTemplateRepository) {
    super();
  }

  protected async load(tx: Tx, { id }: Input): Promise<ReplyTemplateRecord> {
    return this.templates.get(tx, id);
  }

  protected authorise(actor: Actor): void {
    if (!isStaff(actor, 'staff', 'manager', 'admin')) throw forbidden();
  }

  protected async handle(tx: Tx, { id, version }: ReplyTemplateRecord): Promise<Outcome<void>> {
    await this.templates.delete(tx, { id });
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
