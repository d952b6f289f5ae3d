import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import { isStaff, type Actor } from '../../platform/core/actor.js';
import { forbidden, preconditionFailed } from '../../platform/core/problems.js';
import { MailSettingsStore, type MailSettings } from '../delivery/mail-settings.js';

const time = z
  .string()
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, '時刻は 21:00 の形で入力してください。');

export const MailSettingsBody = z
  .strictObject({
    quietHours: z
      .strictObject({ from: time, to: time })
      .refine(({ from, to }) => from !== to, '始まりと終わりを別の時刻にしてください。')
      .nullable(),
    keepDays: z.number().int().min(30).max(3650),
  })
  .meta({ id: 'MailSettingsBody' });

type Input = z.output<typeof MailSettingsBody> & { version: number };

/** Changes the hours in which nobody is woken by a mail, and how long rows of sent mails stay. */
@Injectable()
export class SetMailSettings extends Command<Input, MailSettings, void> {
  constructor(private readonly settings: MailSettingsStore) {
    super();
  }

  protected load(tx: Tx): Promise<MailSettings> {
    return this.settings.lock(tx);
  }

  protected authorise(actor: Actor): void {
    if (!isStaff(actor, 'admin')) throw forbidden();
  }

  protected async handle(
    tx: Tx,
    before: MailSettings,
    { quietHours, keepDays, version }: Input,
  ): Promise<Outcome<void>> {
    const { version: current, ...values } = before;
    if (version !== current) throw preconditionFailed(values);
    await this.settings.save(tx, { quietHours, keepDays });
    return {
      result: undefined,
      audit: {
        action: 'mail-settings.changed',
        recordType: 'centre',
        recordId: 'mail-settings',
        changes: {
          quietHours: { from: before.quietHours, to: quietHours },
          keepDays: { from: before.keepDays, to: keepDays },
        },
      },
    };
  }
}
