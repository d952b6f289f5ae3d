import { Controller, Get, Post } from '@nestjs/common';
import { Route } from '../../../platform/core/access.js';
import { actorId } from '../../../platform/core/actor.js';
import { notFound, Problem } from '../../../platform/core/problems.js';
import { parse } from '../../../platform/validation/validation.js';
import {
  ChangeOwnProfile,
  KeepTerms,
  ProfileBody,
  Roster,
  termFields,
  Terms,
  type Supporter,
} from '../../../supporters/index.js';
import { z } from 'zod';
import { one } from '../../journeys/journey.js';
import { ContactsPage, HoursPage } from '../pages/hours.js';
import { ProfileEditPage } from '../pages/profile-edit.js';
import { ProfilePage } from '../pages/profile.js';
import {
  contactsForm,
  hoursForm,
  readHours,
  typedContacts,
  typedHours,
} from '../forms/hours-form.js';
import { Pages } from '../../http/pages.js';
import { profileErrors, profileForm, profileInput, typedProfile } from '../forms/profile-form.js';
import { ProfileViews } from './profile-views.js';
import { CurrentVisit, seeOther, type Visit } from '../../http/visit.js';

const NOTICES: Readonly<Record<string, string>> = {
  asked: 'お申し出を受け付けました。窓口で確認してから反映します。',
  saved: '保存しました。',
  published: '紹介ページに載せました。ありがとうございます。',
  unpublished: '紹介ページから外しました。',
};
const READING = { permission: 'supporter-portal:read', page: true } as const;
const CHANGING = { permission: 'supporter-portal:write', limit: 'write', page: true } as const;
const JAPANESE = { language: 'ja' } as const;
const Contacts = z.strictObject({ contacts: termFields.contacts });

/** `/desk/profile`: supporters keep their own entry in the roster. */
@Controller('desk/profile')
export class SupporterProfileController {
  constructor(
    private readonly pages: Pages,
    private readonly views: ProfileViews,
    private readonly roster: Roster,
    private readonly terms: Terms,
    private readonly changeProfile: ChangeOwnProfile,
    private readonly saveTerms: KeepTerms,
  ) {}

  @Get()
  @Route({ ...READING, audit: 'supporter-portal.profile-viewed', summary: '登録内容' })
  async show(@CurrentVisit() visit: Visit) {
    const view = await this.views.profile(await this.me(visit));
    const notice = NOTICES[visit.query['done'] ?? ''] ?? null;
    return this.pages.show(visit, <ProfilePage view={view} notice={notice} />, JAPANESE);
  }

  @Get('edit')
  @Route({ ...READING, audit: 'supporter-portal.profile-viewed', summary: '登録内容を変える' })
  async edit(@CurrentVisit() visit: Visit) {
    const form = profileForm(await this.views.withWishes(await this.me(visit)));
    const page = <ProfileEditPage form={form} choices={this.views.choices()} errors={{}} />;
    return this.pages.show(visit, page, JAPANESE);
  }

  @Post('edit')
  @Route({ ...CHANGING, audit: 'supporter.change-requested', summary: '変更を申し出る' })
  async change(@CurrentVisit() visit: Visit) {
    const { id: supporterId } = await this.me(visit);
    const typed = typedProfile(visit.form);
    try {
      const profile = parse(ProfileBody, profileInput(typed));
      const result = await this.changeProfile.execute({ supporterId, profile }, visit.actor);
      const done = result.waiting.length > 0 ? 'asked' : 'saved';
      return seeOther(visit, `/desk/profile?done=${done}`);
    } catch (error) {
      const errors = profileErrors(errorsOf(error));
      const page = <ProfileEditPage form={typed} choices={this.views.choices()} errors={errors} />;
      return this.pages.show(visit, page, { ...JAPANESE, status: 422 });
    }
  }

  @Get('hours')
  @Route({ ...READING, audit: 'supporter-portal.profile-viewed', summary: '対応できる時間' })
  async hours(@CurrentVisit() visit: Visit) {
    const { id } = await this.me(visit);
    const form = hoursForm(await this.terms.of(id));
    return this.pages.show(visit, <HoursPage form={form} errors={{}} />, JAPANESE);
  }

  @Post('hours')
  @Route({ ...CHANGING, audit: 'supporter.terms-kept', summary: '対応できる時間を保存する' })
  async saveHours(@CurrentVisit() visit: Visit) {
    const { id: supporterId } = await this.me(visit);
    const form = typedHours(visit.form);
    const { terms, errors } = readHours(form);
    const Hours = z.strictObject({ weekly: termFields.weekly, away: termFields.away });
    const checked = Hours.safeParse(terms);
    if (Object.keys(errors).length > 0 || !checked.success) {
      const wrong = Object.keys(errors).length > 0 ? errors : { from1: '日付をご確認ください。' };
      const page = <HoursPage form={form} errors={wrong} />;
      return this.pages.show(visit, page, { ...JAPANESE, status: 422 });
    }
    await this.saveTerms.execute({ supporterId, version: null, terms: checked.data }, visit.actor);
    return seeOther(visit, '/desk/profile?done=saved');
  }

  @Get('contacts')
  @Route({ ...READING, audit: 'supporter-portal.profile-viewed', summary: '連絡担当者' })
  async contacts(@CurrentVisit() visit: Visit) {
    const me = await this.me(visit);
    if (me.kind !== 'partner') throw notFound();
    const form = contactsForm((await this.terms.of(me.id)).contacts);
    return this.pages.show(visit, <ContactsPage form={form} errors={{}} />, JAPANESE);
  }

  @Post('contacts')
  @Route({ ...CHANGING, audit: 'supporter.terms-kept', summary: '連絡担当者を保存する' })
  async saveContacts(@CurrentVisit() visit: Visit) {
    const { id: supporterId } = await this.me(visit);
    const form = typedContacts(visit.form);
    const rows = form.map((row, at) => ({ row, n: String(at + 1) }));
    const written = rows.filter(({ row }) => row.name.trim() !== '');
    try {
      const contacts = written.map(({ row }) => row);
      const terms = parse(Contacts, { contacts });
      await this.saveTerms.execute({ supporterId, version: null, terms }, visit.actor);
    } catch (error) {
      const named = errorsOf(error).map(({ pointer, detail }): [string, string] => {
        const [, , row = '0', field = 'name'] = pointer.split('/');
        return [`${field}${written[Number(row)]?.n ?? '1'}`, detail];
      });
      const page = <ContactsPage form={form} errors={Object.fromEntries(named)} />;
      return this.pages.show(visit, page, { ...JAPANESE, status: 422 });
    }
    return seeOther(visit, '/desk/profile?done=saved');
  }

  @Post('publication')
  @Route({ ...CHANGING, audit: 'supporter.terms-kept', summary: '紹介ページに載せる・外す' })
  async publish(@CurrentVisit() visit: Visit) {
    const { id: supporterId } = await this.me(visit);
    const published = one(visit.form, 'published') === 'yes';
    const input = { supporterId, version: null, terms: { published } };
    await this.saveTerms.execute(input, visit.actor);
    return seeOther(visit, `/desk/profile?done=${published ? 'published' : 'unpublished'}`);
  }

  private async me({ actor }: Visit): Promise<Supporter> {
    const me = await this.roster.find(actorId(actor) ?? '');
    if (!me) throw notFound();
    return me;
  }
}

/** The fields of a refusal; anything else is thrown on. */
function errorsOf(error: unknown): NonNullable<Problem['errors']> {
  if (!(error instanceof Problem) || error.errors === undefined) throw error;
  return error.errors;
}
