import { Controller, Get, Param, Post } from '@nestjs/common';
import QRCode from 'qrcode';
import { Links } from '../../../identity/index.js';
import { FirstMails } from '../../../notifications/index.js';
import { NOT_AUDITED, Route } from '../../../platform/core/access.js';
import type { Actor } from '../../../platform/core/actor.js';
import { isId } from '../../../platform/core/ids.js';
import { notFound } from '../../../platform/core/problems.js';
import {
  AnswerQuestion,
  BookSlot,
  CancelRegistration,
  ChangeRegistration,
  ReleaseSlot,
  SeminarCalendar,
  Seminars,
  Slots,
  type RegistrationView,
} from '../../../seminars/index.js';
import type { Errors } from '../../components/form.js';
import { one } from '../../journeys/journey.js';
import { CertificatePage } from '../../public/pages/seminars/prints.js';
import { RegistrationPage } from '../pages/registration.js';
import type { TextKey } from '../../text/index.js';
import { Pages } from '../../http/pages.js';
import { RegistrationViews } from './registration-views.js';
import { readChanges } from '../../public/forms/seminar-form.js';
import { CurrentVisit, seeOther, type Visit } from '../../http/visit.js';

const NOTICES: Readonly<Record<string, TextKey>> = {
  registered: 'reg.done.registered',
  changed: 'reg.done.changed',
  cancelled: 'reg.done.cancelled',
  answered: 'reg.done.answered',
  booked: 'reg.done.booked',
  released: 'reg.done.released',
};
const CHANGING = { permission: 'link:registration', limit: 'write', page: true } as const;
const LOOKING = { permission: 'link:registration', page: true } as const;

/** `/r/:token`: somebody's own registration. Only a press changes anything. */
@Controller('r/:token')
export class RegistrationController {
  constructor(
    private readonly pages: Pages,
    private readonly links: Links,
    private readonly views: RegistrationViews,
    private readonly seminars: Seminars,
    private readonly slots: Slots,
    private readonly calendar: SeminarCalendar,
    private readonly changeRegistration: ChangeRegistration,
    private readonly cancelRegistration: CancelRegistration,
    private readonly answerQuestion: AnswerQuestion,
    private readonly bookSlot: BookSlot,
    private readonly releaseSlot: ReleaseSlot,
    private readonly firstMails: FirstMails,
  ) {}

  @Get()
  @Route({ ...LOOKING, audit: 'registration.viewed', summary: 'お申し込みの内容' })
  show(@CurrentVisit() visit: Visit) {
    return this.page(visit, {});
  }

  @Post('change')
  @Route({ ...CHANGING, audit: 'registration.changed', summary: '参加方法・参加する人を変える' })
  async change(@CurrentVisit() visit: Visit, @Param('token') _: string) {
    const read = readChanges(visit.form, await this.language(visit));
    if ('errors' in read) return this.page(visit, read.errors);
    await this.changeRegistration.execute(
      { registrationId: own(visit.actor), version: null, changes: read.changes },
      visit.actor,
    );
    // A new address has a new link, which whoever gave it may go on with.
    const url = await this.links.url('registration', own(visit.actor));
    return seeOther(visit, `${new URL(url).pathname}?done=changed`);
  }

  @Post('cancel')
  @Route({ ...CHANGING, audit: 'registration.cancelled', summary: 'お申し込みを取り消す' })
  async cancel(@CurrentVisit() visit: Visit, @Param('token') token: string) {
    await this.cancelRegistration.execute({ registrationId: own(visit.actor) }, visit.actor);
    return seeOther(visit, `/r/${token}?done=cancelled`);
  }

  @Post('answer')
  @Route({ ...CHANGING, audit: 'registration.confirmed', summary: '参加するか返事をする' })
  async answer(@CurrentVisit() visit: Visit, @Param('token') token: string) {
    const said = one(visit.form, 'comes');
    if (said !== 'yes' && said !== 'no') return seeOther(visit, `/r/${token}`);
    await this.answerQuestion.execute(
      { registrationId: own(visit.actor), comes: said === 'yes' },
      visit.actor,
    );
    return seeOther(visit, `/r/${token}?done=answered`);
  }

  @Post('talk')
  @Route({ ...CHANGING, audit: 'slot.booked', summary: '個別相談の時間を予約する' })
  async talk(@CurrentVisit() visit: Visit, @Param('token') token: string) {
    const slotId = one(visit.form, 'slotId') ?? '';
    if (!isId(slotId)) return seeOther(visit, `/r/${token}`);
    await this.bookSlot.execute({ slotId, registrationId: own(visit.actor) }, visit.actor);
    return seeOther(visit, `/r/${token}?done=booked`);
  }

  @Post('talk/release')
  @Route({ ...CHANGING, audit: 'slot.released', summary: '個別相談の予約を取り消す' })
  async release(@CurrentVisit() visit: Visit, @Param('token') token: string) {
    const slot = await this.slots.ofRegistration(own(visit.actor));
    if (slot) await this.releaseSlot.execute({ slotId: slot.id }, visit.actor);
    return seeOther(visit, `/r/${token}?done=released`);
  }

  @Get('calendar.ics')
  @Route({ ...LOOKING, audit: NOT_AUDITED, summary: '予定表のファイル' })
  async ics(@CurrentVisit() { actor, reply }: Visit) {
    const registration = await this.views.registration(own(actor));
    const seminar = await this.seminars.find(registration.seminarId);
    const cancelled = registration.state === 'cancelled';
    const file =
      seminar &&
      this.calendar.file(seminar, { attendee: null, cancelled, mode: registration.mode });
    if (!file) throw notFound();
    void reply.type('text/calendar; charset=utf-8').header('cache-control', 'no-store');
    void reply.header('content-disposition', `attachment; filename="${file.filename}"`);
    return file.content;
  }

  @Get('qr.svg')
  @Route({ ...LOOKING, audit: NOT_AUDITED, summary: '受付用の二次元コード' })
  async qr(@CurrentVisit() { actor, reply }: Visit) {
    const url = await this.links.url('registration', own(actor));
    void reply.type('image/svg+xml').header('cache-control', 'no-store');
    return QRCode.toString(url, { type: 'svg', margin: 2 });
  }

  @Get('certificate')
  @Route({ ...LOOKING, audit: 'registration.viewed', summary: '参加証明書（印刷用）' })
  async certificate(@CurrentVisit() visit: Visit) {
    const { registration, seminar } = await this.views.page(visit.actor, own(visit.actor), '');
    if (registration.state !== 'attended') throw notFound();
    const page = <CertificatePage seminar={seminar} registration={registration} />;
    return this.pages.show(visit, page, { language: await this.language(visit) });
  }

  /** What was just done; whether the mail about it comes now or later is said as it is. */
  private async notice({ query }: Visit, { id, email }: RegistrationView): Promise<TextKey | null> {
    const done = query['done'] ?? '';
    const later = done === 'registered' && email && (await this.firstMails.waits(id, email));
    return later ? 'reg.done.registeredLater' : (NOTICES[done] ?? null);
  }

  private async language(visit: Visit) {
    const { language } = await this.views.registration(own(visit.actor));
    return this.pages.language(visit, language);
  }

  private async page(visit: Visit, errors: Errors) {
    const [path = ''] = visit.request.url.split('?');
    const root = path.split('/').slice(0, 3).join('/');
    const view = await this.views.page(visit.actor, own(visit.actor), root);
    const wrong = Object.keys(errors).length > 0;
    const notice = wrong ? null : await this.notice(visit, view.registration);
    return this.pages.show(
      visit,
      <RegistrationPage view={view} errors={errors} notice={notice} />,
      { status: wrong ? 422 : 200, path: root, language: await this.language(visit) },
    );
  }
}

/** The registration whose link was opened. */
const own = (actor: Actor): string => (actor.kind === 'link' ? actor.id : '');
