import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Tx } from '../../database/command.js';
import { SaveCommand, type SaveInput } from '../../database/save-command.js';
import { isStaff, type Actor } from '../../platform/core/actor.js';
import {
  email,
  line,
  optional,
  phone,
  requiredLine,
  requiredText,
} from '../../platform/validation/fields.js';
import { forbidden, unprocessable } from '../../platform/core/problems.js';
import {
  SupportOrganisationRepository,
  type SupportOrganisationRecord,
} from '../db/support-organisation.repository.js';

export const OrganisationBody = z.strictObject({
  name: requiredLine(200),
  services: requiredText(2_000),
  contact: requiredLine(200),
  email: optional(email),
  phone: optional(phone),
  url: optional(
    line(2_000).refine(
      (value) => /^https?:\/\//i.test(value) && URL.canParse(value),
      'https:// から始まるアドレスを入力してください。',
    ),
  ),
  active: z.boolean().default(true),
  fictitious: z.boolean().default(false),
});

interface Input extends SaveInput {
  fields: z.output<typeof OrganisationBody>;
}

/** Enters a support organisation into the registry, or replaces what is written about one. */
@Injectable()
export class SaveOrganisation extends SaveCommand<Input, SupportOrganisationRecord> {
  protected readonly recordType = 'support-organisation';

  constructor(protected readonly rows: SupportOrganisationRepository) {
    super();
  }

  protected authorise(actor: Actor): void {
    if (!isStaff(actor, 'staff', 'manager', 'admin')) throw forbidden();
  }

  protected async fieldsOf(
    tx: Tx,
    before: SupportOrganisationRecord | null,
    { fields }: Input,
  ): Promise<Input['fields']> {
    const namesakes = await this.rows.findAll(tx, { name: fields.name });
    if (namesakes.every(({ id }) => id === before?.id)) return fields;
    const detail = '同じ名前の支援機関がすでに登録されています。';
    throw unprocessable([{ pointer: '/name', code: 'unique', detail }]);
  }
}
