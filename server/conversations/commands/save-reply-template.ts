import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Tx } from '../../database/command.js';
import { SaveCommand, type SaveInput } from '../../database/save-command.js';
import { actorName, isStaff, type Actor } from '../../platform/core/actor.js';
import { requiredLine, requiredText } from '../../platform/validation/fields.js';
import { forbidden, unprocessable, type FieldError } from '../../platform/core/problems.js';
import { PLACEHOLDERS, unknownPlaceholders } from '../domain/placeholders.js';
import { VISIBILITIES } from '../domain/visibility.js';
import {
  ReplyTemplateRepository,
  type ReplyTemplateRecord,
} from '../db/reply-template.repository.js';

export const ReplyTemplateBody = z
  .strictObject({
    name: requiredLine(60),
    body: requiredText(5_000),
    visibility: z.enum(VISIBILITIES).default('everyone'),
  })
  .meta({ id: 'NewReplyTemplate' });

type Input = z.output<typeof ReplyTemplateBody> & SaveInput;

/** Writes a reply template: a new one, or the next version of one that is there. */
@Injectable()
export class SaveReplyTemplate extends SaveCommand<Input, ReplyTemplateRecord> {
  protected readonly recordType = 'reply-template';

  constructor(protected readonly rows: ReplyTemplateRepository) {
    super();
  }

  protected authorise(actor: Actor): void {
    if (!isStaff(actor, 'staff', 'manager', 'admin')) throw forbidden();
  }

  /** Names are how people find it; places nobody can fill would go out as they stand. */
  protected async fieldsOf(
    tx: Tx,
    before: ReplyTemplateRecord | null,
    { name, body, visibility }: Input,
    actor: Actor,
  ) {
    const errors: FieldError[] = [];
    const namesake = await this.rows.find(tx, { name });
    if (namesake && namesake.id !== before?.id) {
      const detail = '同じ名前の文例があります。別の名前にしてください。';
      errors.push({ pointer: '/name', code: 'taken', detail });
    }
    const unknown = unknownPlaceholders(body);
    if (unknown.length > 0) {
      const detail = `${inBraces(unknown, '、')} は差し込めません。使えるのは ${inBraces(PLACEHOLDERS, ' ')} です。`;
      errors.push({ pointer: '/body', code: 'rule', detail });
    }
    if (errors.length > 0) throw unprocessable(errors);
    return { name, body, visibility, updatedByName: actorName(actor) };
  }
}

const inBraces = (names: readonly string[], between: string): string =>
  names.map((name) => `{${name}}`).join(between);
