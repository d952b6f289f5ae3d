import { Controller, Get, Param, Post } from '@nestjs/common';
import { FirstMails } from '../../../notifications/index.js';
import { NOT_AUDITED, Route } from '../../../platform/core/access.js';
import { Problem } from '../../../platform/core/problems.js';
import {
  RegisterForSeries,
  Seminars,
  Series,
  type SeriesReceipt,
} from '../../../seminars/index.js';
import type { Errors } from '../../components/form.js';
import { onceKey } from '../../components/once-key.js';
import { trappedBy } from '../../components/honeypot.js';
import { SeriesPage } from '../pages/seminars/series.js';
import { Pages } from '../../http/pages.js';
import {
  applicationErrors,
  readSeriesApplication,
  typedApplication,
} from '../forms/seminar-form.js';
import { CurrentVisit, type Visit } from '../../http/visit.js';

const RECORD = { type: 'seminar-series', param: 'id' };

/** `/seminar-series/:id`: one form for all seminars of a series that take applications now. */
@Controller('seminar-series/:id')
export class SeriesPagesController {
  constructor(
    private readonly pages: Pages,
    private readonly series: Series,
    private readonly seminars: Seminars,
    private readonly register: RegisterForSeries,
    private readonly firstMails: FirstMails,
  ) {}

  @Get()
  @Route({
    permission: 'public',
    audit: NOT_AUDITED,
    record: RECORD,
    summary: 'シリーズのセミナー',
    page: true,
  })
  show(@CurrentVisit() visit: Visit, @Param('id') id: string) {
    return this.page(visit, id, {}, {});
  }

  @Post()
  @Route({
    permission: 'public',
    audit: 'seminar-series.applied',
    record: RECORD,
    limit: 'register',
    summary: 'シリーズにまとめて申し込む',
    page: true,
  })
  async apply(@CurrentVisit() visit: Visit, @Param('id') seriesId: string) {
    const language = this.pages.language(visit);
    const typed = typedApplication(visit.form);
    const read = readSeriesApplication(visit.form, language);
    // Only programs write into the field nobody sees; they are shown the form again.
    if ('errors' in read || trappedBy(visit.form)) {
      return this.page(visit, seriesId, typed, 'errors' in read ? read.errors : {});
    }
    const idempotencyKey = onceKey(visit.form, JSON.stringify(read.body));
    try {
      const input = { seriesId, registration: read.body, idempotencyKey };
      const turns = await this.firstMails.turnsLeft(read.body.email);
      const { items } = await this.register.execute(input, visit.actor);
      return await this.page(visit, seriesId, {}, {}, { items, mailsLater: items.length > turns });
    } catch (error) {
      if (!(error instanceof Problem) || !error.errors) throw error;
      return this.page(visit, seriesId, typed, applicationErrors(error.errors, language));
    }
  }

  private async page(
    visit: Visit,
    id: string,
    typed: Record<string, string>,
    errors: Errors,
    made: SeriesReceipt & { mailsLater: boolean } = { items: [], mailsLater: false },
  ) {
    const series = await this.series.one(id);
    const { items } = await this.seminars.page(
      { page: 1, perPage: 100, sort: 'startsAt', order: 'ASC', seriesId: id },
      { kind: 'anonymous' },
    );
    const receipts = made.items.map(({ seminarId, number, registrationUrl, status }) => ({
      title: items.find((item) => item.id === seminarId)?.title ?? '',
      number,
      url: new URL(registrationUrl).pathname,
      waits: status === 'waitlisted',
    }));
    return this.pages.show(
      visit,
      <SeriesPage
        series={series}
        seminars={items}
        typed={typed}
        errors={errors}
        receipts={receipts}
        mailsLater={made.mailsLater}
      />,
      { status: Object.keys(errors).length > 0 ? 422 : 200, path: `/seminar-series/${id}` },
    );
  }
}
