import { Controller, Get, Param, Post } from '@nestjs/common';
import QRCode from 'qrcode';
import { Centre } from '../../../centre/index.js';
import { NOT_AUDITED, Route } from '../../../platform/core/access.js';
import { Clock } from '../../../platform/time/clock.js';
import { Config } from '../../../platform/config/config.js';
import { notFound, Problem } from '../../../platform/core/problems.js';
import {
  RegisterForSeminar,
  Registrations,
  SeminarCalendar,
  SeminarFeeds,
  Seminars,
  windowAt,
  type SeminarView,
} from '../../../seminars/index.js';
import type { Errors } from '../../components/form.js';
import { onceKey } from '../../components/once-key.js';
import { trappedBy } from '../../components/honeypot.js';
import { ApplyPage } from '../pages/seminars/apply.js';
import { SeminarsPage } from '../pages/seminars/list.js';
import { CheckInListPage, PosterPage } from '../pages/seminars/prints.js';
import { SeminarPage } from '../pages/seminars/seminar.js';
import { valueLabel } from '../../text/index.js';
import { Pages } from '../../http/pages.js';
import { applicationErrors, readApplication, typedApplication } from '../forms/seminar-form.js';
import { CurrentVisit, seeOther, type Visit } from '../../http/visit.js';

const RECORD = { type: 'seminar', param: 'id' };
const PUBLIC = { permission: 'public', audit: NOT_AUDITED, page: true } as const;
const MANY = { page: 1, perPage: 100, sort: 'startsAt' } as const;

/** `/seminars`: the public pages of seminars, complete without scripts. */
@Controller('seminars')
export class SeminarPagesController {
  constructor(
    private readonly pages: Pages,
    private readonly centre: Centre,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly seminars: Seminars,
    private readonly feeds: SeminarFeeds,
    private readonly calendar: SeminarCalendar,
    private readonly registrations: Registrations,
    private readonly register: RegisterForSeminar,
  ) {}

  @Get()
  @Route({ ...PUBLIC, summary: 'セミナーの一覧' })
  async list(@CurrentVisit() visit: Visit) {
    const everybody = { kind: 'anonymous' } as const;
    const upcoming = await this.seminars.page(
      { ...MANY, order: 'ASC', when: 'upcoming' },
      everybody,
    );
    const past = await this.seminars.page({ ...MANY, order: 'DESC', when: 'past' }, everybody);
    const page = <SeminarsPage upcoming={upcoming.items} past={past.items} />;
    return this.pages.show(visit, page);
  }

  @Get('calendar.ics')
  @Route({ ...PUBLIC, summary: 'セミナーの予定表（購読用）' })
  async ics(@CurrentVisit() { reply }: Visit) {
    void reply.type('text/calendar; charset=utf-8').header('cache-control', 'public, max-age=900');
    return this.calendar.feed();
  }

  @Get('feed.rss')
  @Route({ ...PUBLIC, summary: 'セミナーの新着情報（RSS）' })
  async rss(@CurrentVisit() { reply }: Visit) {
    void reply
      .type('application/rss+xml; charset=utf-8')
      .header('cache-control', 'public, max-age=900');
    return this.feeds.rss();
  }

  @Get(':id')
  @Route({ ...PUBLIC, record: RECORD, summary: 'セミナーを読む' })
  async show(@CurrentVisit() visit: Visit, @Param('id') id: string) {
    const seminar = await this.seminars.one(id, visit.actor);
    const date = (text: string | null) => (text === null ? null : new Date(text));
    const window = windowAt(this.clock.now(), {
      applyFrom: date(seminar.applyFrom),
      applyBy: date(seminar.applyBy),
      startsAt: date(seminar.startsAt),
    });
    return this.pages.show(visit, <SeminarPage seminar={seminar} window={window} />);
  }

  @Get(':id/calendar.ics')
  @Route({ ...PUBLIC, record: RECORD, summary: 'セミナーを予定表に入れる' })
  async event(@CurrentVisit() { reply }: Visit, @Param('id') id: string) {
    const seminar = await this.seminars.find(id);
    const file =
      seminar && this.calendar.file(seminar, { attendee: null, cancelled: false, mode: null });
    if (!file) throw notFound();
    void reply.type('text/calendar; charset=utf-8');
    void reply.header('content-disposition', `attachment; filename="${file.filename}"`);
    return file.content;
  }

  @Get(':id/qr.svg')
  @Route({ ...PUBLIC, record: RECORD, summary: '申込みページの二次元コード' })
  async qr(@CurrentVisit() { reply }: Visit, @Param('id') id: string) {
    void reply.type('image/svg+xml').header('cache-control', 'public, max-age=3600');
    return QRCode.toString(`${this.config.publicUrl}/seminars/${id}`, { type: 'svg', margin: 2 });
  }

  @Get(':id/poster')
  @Route({ ...PUBLIC, record: RECORD, summary: '印刷用のちらし' })
  async poster(@CurrentVisit() visit: Visit, @Param('id') id: string) {
    const seminar = await this.seminars.one(id, visit.actor);
    return this.pages.show(visit, <PosterPage seminar={seminar} />);
  }

  @Get(':id/list')
  @Route({
    permission: 'seminar:read',
    audit: 'registrations.printed',
    record: RECORD,
    summary: '受付名簿（印刷用）',
    page: true,
  })
  async checkInList(@CurrentVisit() visit: Visit, @Param('id') id: string) {
    const seminar = await this.seminars.one(id, visit.actor);
    const people = await this.registrations.forPrint(id);
    const page = <CheckInListPage seminar={seminar} people={people} />;
    return this.pages.show(visit, page, { language: 'ja' });
  }

  @Get(':id/apply')
  @Route({ ...PUBLIC, record: RECORD, summary: 'セミナーに申し込む' })
  async form(@CurrentVisit() visit: Visit, @Param('id') id: string) {
    const seminar = await this.seminars.one(id, visit.actor);
    if (!seminar.open) return seeOther(visit, `/seminars/${id}`);
    return this.applyPage(visit, seminar, {}, {});
  }

  @Post(':id/apply')
  @Route({
    permission: 'public',
    audit: 'registration.received',
    record: RECORD,
    limit: 'register',
    summary: 'セミナーの申込みを送る',
    page: true,
  })
  async apply(@CurrentVisit() visit: Visit, @Param('id') seminarId: string) {
    const seminar = await this.seminars.one(seminarId, visit.actor);
    const language = this.pages.language(visit);
    const typed = typedApplication(visit.form);
    const read = readApplication(visit.form, seminar, language);
    // Only programs write into the field nobody sees; they are shown the form again.
    if ('errors' in read || trappedBy(visit.form)) {
      return this.applyPage(visit, seminar, typed, 'errors' in read ? read.errors : {});
    }
    const idempotencyKey = onceKey(visit.form, JSON.stringify(read.body));
    try {
      const receipt = await this.register.execute(
        { seminarId, registration: read.body, idempotencyKey },
        visit.actor,
      );
      return seeOther(visit, `${new URL(receipt.registrationUrl).pathname}?done=registered`);
    } catch (error) {
      if (!(error instanceof Problem) || !error.errors) throw error;
      const errors = applicationErrors(error.errors, language, seminar.questions);
      return this.applyPage(visit, seminar, typed, errors);
    }
  }

  private applyPage(
    visit: Visit,
    seminar: SeminarView,
    typed: Record<string, string>,
    errors: Errors,
  ) {
    const language = this.pages.language(visit);
    const requesterTypes = this.centre.profile.requesterTypes.map(({ value, label }) => ({
      value,
      label: valueLabel(language, 'requesterType', value, label).replace(/｜|《[^《》]*》/g, ''),
    }));
    const status = Object.keys(typed).length > 0 ? 422 : 200;
    return this.pages.show(
      visit,
      <ApplyPage seminar={seminar} typed={typed} errors={errors} requesterTypes={requesterTypes} />,
      { status, path: `/seminars/${seminar.id}/apply` },
    );
  }
}
