import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import { isStaff, type Actor } from '../../platform/core/actor.js';
import { forbidden } from '../../platform/core/problems.js';
import { MailSettingsStore } from '../delivery/mail-settings.js';
import { CHOOSABLE_MAILS, MAIL_MODES } from '../domain/preferences.js';

export const PreferenceBody = z
  .strictObject({ template: z.enum(CHOOSABLE_MAILS), mode: z.enum(MAIL_MODES) })
  .meta({ id: 'MailPreferenceBody' });

type Input = z.output<typeof PreferenceBody>;

/** Somebody at the desk decides how they want to be told of one kind of news. */
@Injectable()
export class SetMailPreference extends Command<Input, string, void> {
  constructor(private readonly settings: MailSettingsStore) {
    super();
  }

  protected load(_tx: Tx, _input: Input, actor: Actor): Promise<string> {
    if (actor.kind !== 'account' || actor.via !== 'session') throw forbidden();
    return Promise.resolve(actor.id);
  }

  protected authorise(actor: Actor): void {
    if (!isStaff(actor)) throw forbidden();
  }

  protected async handle(
    tx: Tx,
    accountId: string,
    { template, mode }: Input,
  ): Promise<Outcome<void>> {
    await this.settings.setMode(tx, accountId, template, mode, this.now());
    return {
      result: undefined,
      audit: {
        action: 'mail-preference.set',
        recordType: 'account',
        recordId: accountId,
        changes: { [template]: { to: mode } },
      },
    };
  }
}
