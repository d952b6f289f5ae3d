import { Injectable } from '@nestjs/common';
import { Not } from 'typeorm';
import { z } from 'zod';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import { isStaff, type Actor } from '../../platform/core/actor.js';
import {
  email,
  line,
  optional,
  phone,
  requiredLine,
  requiredText,
} from '../../platform/validation/fields.js';
import { newId } from '../../platform/core/ids.js';
import {
  forbidden,
  notFound,
  preconditionFailed,
  unprocessable,
} from '../../platform/core/problems.js';
import { SupportOrganisationEntity } from '../db/referral.entities.js';

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

interface Input {
  /** Null for a new one. */
  id: string | null;
  version: number | null;
  fields: z.output<typeof OrganisationBody>;
}

/** Enters a support organisation into the registry, or replaces what is written about one. */
@Injectable()
export class SaveOrganisation extends Command<
  Input,
  SupportOrganisationEntity | null,
  SupportOrganisationEntity
> {
  protected async load(tx: Tx, { id }: Input): Promise<SupportOrganisationEntity | null> {
    if (id === null) return null;
    const supportOrganisation = await tx.findOne(SupportOrganisationEntity, {
      where: { id },
      lock: { mode: 'pessimistic_write' },
    });
    if (!supportOrganisation) throw notFound();
    return supportOrganisation;
  }

  protected authorise(actor: Actor): void {
    if (!isStaff(actor, 'staff', 'manager', 'admin')) throw forbidden();
  }

  protected async handle(
    tx: Tx,
    supportOrganisation: SupportOrganisationEntity | null,
    { version, fields }: Input,
  ): Promise<Outcome<SupportOrganisationEntity>> {
    const at = this.now();
    if (supportOrganisation && supportOrganisation.version !== version)
      throw preconditionFailed({ version: supportOrganisation.version });
    const others = supportOrganisation ? { id: Not(supportOrganisation.id) } : {};
    if (await tx.existsBy(SupportOrganisationEntity, { name: fields.name, ...others })) {
      const detail = '同じ名前の支援機関がすでに登録されています。';
      throw unprocessable([{ pointer: '/name', code: 'unique', detail }]);
    }
    const organisation = tx.create(SupportOrganisationEntity, {
      ...fields,
      id: supportOrganisation?.id ?? newId(at.getTime()),
      version: (supportOrganisation?.version ?? 0) + 1,
      createdAt: supportOrganisation?.createdAt ?? at,
      updatedAt: at,
    });
    await tx.save(SupportOrganisationEntity, organisation);
    return {
      result: organisation,
      audit: {
        action: supportOrganisation
          ? 'support-organisation.updated'
          : 'support-organisation.created',
        recordType: 'support-organisation',
        recordId: organisation.id,
      },
    };
  }
}
