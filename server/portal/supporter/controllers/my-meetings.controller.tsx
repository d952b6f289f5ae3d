import { Controller, Get, Param, Post } from '@nestjs/common';
import {
  MeetingCalendar,
  Meetings,
  MyEngagements,
  type MeetingView,
} from '../../../engagements/index.js';
import { Links } from '../../../identity/index.js';
import { NOT_AUDITED, Route } from '../../../platform/core/access.js';
import { actorId } from '../../../platform/core/actor.js';
import { Clock } from '../../../platform/time/clock.js';
import { notFound } from '../../../platform/core/problems.js';
import { Roster } from '../../../supporters/index.js';
import { MyMeetingsPage, type MyMeeting } from '../pages/my-meetings.js';
import { MeetingViews } from '../../http/meeting-views.js';
import { Pages } from '../../http/pages.js';
import { CurrentVisit, seeOther, type Visit } from '../../http/visit.js';

const DAY_MS = 86_400_000;
/** How far back a calendar looks. */
const FEED_DAYS = 180;
const NOTICES: Readonly<Record<string, string>> = {
  feed: '新しいアドレスに替えました。前のアドレスは、もう使えません。',
};

/** `/desk/meetings` and the private calendar `/cal/:token`. */
@Controller()
export class MyMeetingsController {
  constructor(
    private readonly pages: Pages,
    private readonly views: MeetingViews,
    private readonly meetings: Meetings,
    private readonly calendar: MeetingCalendar,
    private readonly mine: MyEngagements,
    private readonly links: Links,
    private readonly roster: Roster,
    private readonly clock: Clock,
  ) {}

  @Get('desk/meetings')
  @Route({
    permission: 'supporter-portal:read',
    audit: 'supporter-portal.meetings-listed',
    summary: '面談の予定',
    page: true,
  })
  async list(@CurrentVisit() visit: Visit) {
    const me = actorId(visit.actor) ?? '';
    const [open, past] = await Promise.all([this.meetings.openOf(me), this.meetings.pastOf(me)]);
    const page = (
      <MyMeetingsPage
        open={await this.items(me, open)}
        past={await this.items(me, past)}
        feedUrl={await this.links.url('calendar', me)}
        notice={NOTICES[visit.query['done'] ?? ''] ?? null}
      />
    );
    return this.pages.show(visit, page, { language: 'ja' });
  }

  /** Whoever had the old address sees nothing more. */
  @Post('desk/meetings/feed')
  @Route({
    permission: 'supporter-portal:write',
    audit: NOT_AUDITED,
    limit: 'write',
    summary: '予定表のアドレスを替える',
    page: true,
  })
  async renew(@CurrentVisit() visit: Visit) {
    await this.links.reissue('calendar', actorId(visit.actor) ?? '');
    return seeOther(visit, '/desk/meetings?done=feed');
  }

  @Get('cal/:token')
  @Route({
    permission: 'link:calendar',
    audit: 'supporter-portal.calendar-read',
    summary: '面談の予定表（iCalendar）',
    page: true,
  })
  async feed(@CurrentVisit() { actor, reply }: Visit, @Param('token') _: string) {
    const supporterId = actorId(actor) ?? '';
    const supporter = await this.roster.find(supporterId);
    if (!supporter || supporter.status === 'retired') throw notFound();
    const since = new Date(this.clock.now().getTime() - FEED_DAYS * DAY_MS);
    void reply.type('text/calendar; charset=utf-8').header('cache-control', 'private, no-store');
    return this.calendar.feed(supporterId, since);
  }

  private async items(me: string, found: readonly MeetingView[]): Promise<MyMeeting[]> {
    const ids = found.map(({ consultationId }) => consultationId);
    const headings = await this.mine.headings(me, ids);
    return found.map((it) => ({
      ...this.views.item(it, 'supporter', 'ja'),
      path: `/desk/cases/${it.engagementId}/meetings`,
      caseTitle: headings.get(it.consultationId)?.title ?? '',
      receiptNumber: headings.get(it.consultationId)?.receiptNumber ?? '',
    }));
  }
}
