import { Body, Controller, Get, Put } from '@nestjs/common';
import { z } from 'zod';
import { CurrentActor, IfMatch } from '../../identity/index.js';
import { NOT_AUDITED, Route } from '../../platform/core/access.js';
import { actorId, type Actor } from '../../platform/core/actor.js';
import { Config } from '../../platform/config/config.js';
import { PreferenceBody, SetMailPreference } from '../commands/set-mail-preference.js';
import { MailSettingsBody, SetMailSettings } from '../commands/set-mail-settings.js';
import { MailSettingsStore } from '../delivery/mail-settings.js';
import {
  MailPreferences,
  MailPreferenceView,
  MailSettingsView,
} from '../queries/mail-preferences.js';

const Preferences = z.object({ items: z.array(MailPreferenceView) });

/** Which mails somebody at the desk wants, and the hours in which nobody gets one. */
@Controller('api/v1')
export class MailSettingsController {
  constructor(
    private readonly config: Config,
    private readonly preferences: MailPreferences,
    private readonly setPreference: SetMailPreference,
    private readonly settings: MailSettingsStore,
    private readonly setSettings: SetMailSettings,
  ) {}

  @Get('mail-preferences')
  @Route({
    permission: 'account:own',
    audit: NOT_AUDITED,
    summary: '自分のメールの届き方 / How I am told',
    ok: Preferences,
  })
  async mine(@CurrentActor() actor: Actor): Promise<z.infer<typeof Preferences>> {
    return { items: await this.preferences.of(actorId(actor) ?? '') };
  }

  @Put('mail-preferences')
  @Route({
    permission: 'account:own',
    audit: 'mail-preference.set',
    limit: 'write',
    summary: '自分のメールの届き方を変える / Change how I am told',
    ok: Preferences,
  })
  async choose(
    @Body({ schema: PreferenceBody }) body: z.output<typeof PreferenceBody>,
    @CurrentActor() actor: Actor,
  ): Promise<z.infer<typeof Preferences>> {
    await this.setPreference.execute(body, actor);
    return this.mine(actor);
  }

  @Get('mail-settings')
  @Route({
    permission: 'delivery:read',
    audit: NOT_AUDITED,
    summary: 'メールの設定 / Quiet hours, and how long mails are remembered',
    ok: MailSettingsView,
  })
  async show(): Promise<MailSettingsView> {
    const confirmsSenders = this.config.trustedAuthservIds.length > 0;
    return { ...(await this.settings.current()), confirmsSenders };
  }

  @Put('mail-settings')
  @Route({
    permission: 'account:manage',
    audit: 'mail-settings.changed',
    limit: 'write',
    summary: 'メールの設定を変える / Change them (If-Match)',
    ok: MailSettingsView,
  })
  async change(
    @Body({ schema: MailSettingsBody }) body: z.output<typeof MailSettingsBody>,
    @IfMatch() version: number,
    @CurrentActor() actor: Actor,
  ): Promise<MailSettingsView> {
    await this.setSettings.execute({ ...body, version }, actor);
    return this.show();
  }
}
