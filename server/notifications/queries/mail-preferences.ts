import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { CHOOSABLE_MAILS, MAIL_MODES } from '../domain/preferences.js';
import { CATALOGUE } from '../mails/catalogue.js';
import { MailSettingsStore } from '../delivery/mail-settings.js';

export const MailPreferenceView = z
  .object({ template: z.enum(CHOOSABLE_MAILS), name: z.string(), mode: z.enum(MAIL_MODES) })
  .meta({ id: 'MailPreference' });
export type MailPreferenceView = z.infer<typeof MailPreferenceView>;

export const MailSettingsView = z
  .object({
    quietHours: z.object({ from: z.string(), to: z.string() }).nullable(),
    keepDays: z.number().int(),
    /** Whether senders of mails that come in can be confirmed: a mail server was named that is believed. */
    confirmsSenders: z.boolean(),
    version: z.number().int(),
  })
  .meta({ id: 'MailSettings' });
export type MailSettingsView = z.infer<typeof MailSettingsView>;

/** How one member of staff is told of things. */
@Injectable()
export class MailPreferences {
  constructor(private readonly settings: MailSettingsStore) {}

  /** Every kind they may choose about. */
  async of(accountId: string): Promise<MailPreferenceView[]> {
    const chosen = await this.settings.ofAccount(accountId);
    return CHOOSABLE_MAILS.map((template) => ({
      template,
      name: CATALOGUE.find((catalogue) => catalogue.template === template)?.name ?? template,
      mode: chosen.get(template) ?? 'immediate',
    }));
  }
}
