import { Controller, Get, Param, Post } from '@nestjs/common';
import {
  CancelMeeting,
  ChooseTime,
  MeetingCalendar,
  Meetings,
  ProposeTimes,
} from '../../../engagements/index.js';
import { NOT_AUDITED, Route } from '../../../platform/core/access.js';
import type { Actor } from '../../../platform/core/actor.js';
import { notFound, Problem } from '../../../platform/core/problems.js';
import type { Errors } from '../../components/form.js';
import { one } from '../../journeys/journey.js';
import { groupOf, RequesterMeetingsPage } from '../pages/meetings.js';
import type { TimesForm } from '../../components/meetings/view.js';
import type { TextKey } from '../../text/index.js';
import { CaseViews } from '../../http/case-views.js';
import { MeetingViews } from '../../http/meeting-views.js';
import { Pages } from '../../http/pages.js';
import { readTimes, timeErrors, typedTimes } from '../../forms/times-form.js';
import { CurrentVisit, seeOther, type Visit } from '../../http/visit.js';

const NOTICES: Readonly<Record<string, TextKey>> = {
  chosen: 'meet.done.chosen',
  proposed: 'meet.done.proposed',
  cancelled: 'meet.done.cancelled',
};
const CHANGING = { permission: 'link:tracking', limit: 'write', page: true } as const;

interface Typed {
  group: string;
  times: TimesForm;
}

/** `/c/:token/meetings`: the requester's side of arranging meetings. Only a press changes anything. */
@Controller('c/:token/meetings')
export class CaseMeetingsController {
  constructor(
    private readonly pages: Pages,
    private readonly cases: CaseViews,
    private readonly views: MeetingViews,
    private readonly meetings: Meetings,
    private readonly calendar: MeetingCalendar,
    private readonly chooseTime: ChooseTime,
    private readonly proposeTimes: ProposeTimes,
    private readonly cancelMeeting: CancelMeeting,
  ) {}

  @Get()
  @Route({
    permission: 'link:tracking',
    audit: 'tracking.meetings-viewed',
    summary: '面談の予定',
    page: true,
  })
  show(@CurrentVisit() visit: Visit, @Param('token') token: string) {
    return this.page(visit, token, {}, null);
  }

  @Post(':id/choose')
  @Route({ ...CHANGING, audit: 'meeting.scheduled', summary: '面談の日時を選ぶ' })
  async choose(
    @CurrentVisit() visit: Visit,
    @Param('token') token: string,
    @Param('id') meetingId: string,
  ) {
    await this.own(visit.actor, meetingId);
    const proposalId = one(visit.form, 'proposal') ?? '';
    await this.chooseTime.execute({ meetingId, proposalId }, visit.actor);
    return seeOther(visit, `/c/${token}/meetings?done=chosen`);
  }

  @Post(':id/proposals')
  @Route({ ...CHANGING, audit: 'meeting.proposed', summary: '面談の日時を提案する' })
  async propose(
    @CurrentVisit() visit: Visit,
    @Param('token') token: string,
    @Param('id') meetingId: string,
  ) {
    const meeting = await this.own(visit.actor, meetingId);
    const language = await this.language(visit);
    const group = groupOf(meeting);
    const times = typedTimes(visit.form, group);
    const { proposals, errors } = readTimes(times, group, language);
    if (Object.keys(errors).length > 0) return this.page(visit, token, errors, { group, times });
    try {
      await this.proposeTimes.execute({ meetingId, proposals }, visit.actor);
    } catch (error) {
      if (!(error instanceof Problem) || !error.errors) throw error;
      return this.page(visit, token, timeErrors(group, error.errors), { group, times });
    }
    return seeOther(visit, `/c/${token}/meetings?done=proposed`);
  }

  @Post(':id/cancel')
  @Route({ ...CHANGING, audit: 'meeting.cancelled', summary: '面談を取りやめる' })
  async cancel(
    @CurrentVisit() visit: Visit,
    @Param('token') token: string,
    @Param('id') meetingId: string,
  ) {
    await this.own(visit.actor, meetingId);
    const reason = one(visit.form, `reason-${meetingId}`)?.slice(0, 1_000) ?? null;
    await this.cancelMeeting.execute({ meetingId, reason }, visit.actor);
    return seeOther(visit, `/c/${token}/meetings?done=cancelled`);
  }

  @Get(':id/calendar.ics')
  @Route({
    permission: 'link:tracking',
    audit: NOT_AUDITED,
    summary: '予定表のファイル',
    page: true,
  })
  async ics(@CurrentVisit() { actor, reply }: Visit, @Param('id') meetingId: string) {
    await this.own(actor, meetingId);
    const { filename, content } = await this.calendar.file(meetingId, null);
    void reply.type('text/calendar; charset=utf-8').header('cache-control', 'no-store');
    void reply.header('content-disposition', `attachment; filename="${filename}"`);
    return content;
  }

  /** A meeting of the case whose link was opened; nobody else's exists here. */
  private async own(actor: Actor, meetingId: string) {
    const meeting = isUuid(meetingId) ? await this.meetings.find(meetingId) : null;
    if (meeting?.consultationId !== caseOf(actor)) throw notFound();
    return meeting;
  }

  private async language(visit: Visit) {
    return this.pages.language(visit, await this.cases.languageOf(caseOf(visit.actor)));
  }

  private async page(visit: Visit, token: string, errors: Errors, typed: Typed | null) {
    const language = await this.language(visit);
    const path = `/c/${token}/meetings`;
    const meetings = await this.views.ofCase(caseOf(visit.actor), language);
    const view = { path, back: `/c/${token}`, meetings, mayPropose: false };
    const notice = typed ? null : (NOTICES[visit.query['done'] ?? ''] ?? null);
    return this.pages.show(
      visit,
      <RequesterMeetingsPage view={view} errors={errors} typed={typed} notice={notice} />,
      { status: typed ? 422 : 200, path, language },
    );
  }
}

/** The case whose tracking link was opened. */
const caseOf = (actor: Actor): string => (actor.kind === 'requester' ? actor.id : '');

/** Ids come out of the address as typed; the database refuses what is none. */
const isUuid = (id: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id);
