import { Controller, Get, Param, Post } from '@nestjs/common';
import {
  CancelMeeting,
  ChangeMeeting,
  ChooseTime,
  MEETING_METHODS,
  MeetingBody,
  MeetingCalendar,
  MeetingChanges,
  Meetings,
  METHOD_LABELS,
  OutcomeBody,
  ProposeMeeting,
  RecordMeeting,
  ShowSupporterCase,
  type MeetingView,
} from '../../../engagements/index.js';
import { Route } from '../../../platform/core/access.js';
import { actorId } from '../../../platform/core/actor.js';
import { notFound, Problem } from '../../../platform/core/problems.js';
import { parse } from '../../../platform/validation/validation.js';
import type { Errors } from '../../components/form.js';
import { one } from '../../journeys/journey.js';
import type { ChangeForm } from '../../components/meetings/change-meeting.js';
import { SupporterMeetingsPage } from '../pages/meetings.js';
import {
  changeErrors,
  changeForm,
  readChange,
  typedChange,
} from '../../forms/change-meeting-form.js';
import { EMPTY_MEETING, formErrors, typedMeeting } from '../forms/meeting-form.js';
import { MeetingViews } from '../../http/meeting-views.js';
import { Pages } from '../../http/pages.js';
import { readTimes } from '../../forms/times-form.js';
import { CurrentVisit, seeOther, type Visit } from '../../http/visit.js';

const NOTICES: Readonly<Record<string, string>> = {
  proposed: '候補の日時を送りました。相談者の返事をお待ちください。',
  changed: '面談の予定を変えました。相談者にも新しい予定をお知らせしました。',
  scheduled: '面談の日時が決まりました。相談者にもお知らせしました。',
  cancelled: '面談を取りやめました。相談者にもお知らせしました。',
  recorded: '記録しました。助言記録の提出もお願いします。',
};
const RECORD = { type: 'engagement', param: 'id' };
const CHANGING = {
  permission: 'supporter-portal:write',
  record: RECORD,
  limit: 'write',
  page: true,
} as const;

/** `/desk/cases/:id/meetings`: a supporter's meetings in one case. */
@Controller('desk/cases/:id/meetings')
export class SupporterMeetingsController {
  constructor(
    private readonly pages: Pages,
    private readonly views: MeetingViews,
    private readonly cases: ShowSupporterCase,
    private readonly meetings: Meetings,
    private readonly calendar: MeetingCalendar,
    private readonly proposeMeeting: ProposeMeeting,
    private readonly chooseTime: ChooseTime,
    private readonly changeMeeting: ChangeMeeting,
    private readonly cancelMeeting: CancelMeeting,
    private readonly recordMeeting: RecordMeeting,
  ) {}

  @Get()
  @Route({
    permission: 'supporter-portal:read',
    audit: 'supporter-portal.meetings-viewed',
    record: RECORD,
    summary: '面談',
    page: true,
  })
  show(@CurrentVisit() visit: Visit, @Param('id') id: string) {
    return this.page(visit, id, {});
  }

  @Post()
  @Route({ ...CHANGING, audit: 'meeting.proposed', summary: '面談の日時を提案する' })
  async propose(@CurrentVisit() visit: Visit, @Param('id') engagementId: string) {
    const form = typedMeeting(visit.form);
    const { proposals, errors } = readTimes(form, '', 'ja');
    if (Object.keys(errors).length > 0) return this.page(visit, engagementId, errors);
    const agreed = one(visit.form, 'intent') === 'agreed';
    const { method, place, url, phone } = form;
    const times = proposals.map(({ startsAt, endsAt }) => ({
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
    }));
    try {
      const typed = { method, place, url, phone, agreed, proposals: times };
      const body = parse(MeetingBody, typed);
      await this.proposeMeeting.execute({ ...body, engagementId }, visit.actor);
    } catch (error) {
      if (!(error instanceof Problem) || !error.errors) throw error;
      return this.page(visit, engagementId, formErrors(error.errors));
    }
    const done = agreed ? 'scheduled' : 'proposed';
    return seeOther(visit, `/desk/cases/${engagementId}/meetings?done=${done}`);
  }

  @Post(':meetingId/choose')
  @Route({ ...CHANGING, audit: 'meeting.scheduled', summary: '面談の日時を選ぶ' })
  async choose(
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
    @Param('meetingId') meetingId: string,
  ) {
    await this.own(id, meetingId);
    const proposalId = one(visit.form, 'proposal') ?? '';
    await this.chooseTime.execute({ meetingId, proposalId }, visit.actor);
    return seeOther(visit, `/desk/cases/${id}/meetings?done=scheduled`);
  }

  /** Another time or place; the requester's calendar follows. */
  @Post(':meetingId/change')
  @Route({ ...CHANGING, audit: 'meeting.changed', summary: '面談の日時・場所を変える' })
  async change(
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
    @Param('meetingId') meetingId: string,
  ) {
    const { number } = await this.own(id, meetingId);
    const prefix = `change${String(number)}-`;
    const typed = typedChange(visit.form, prefix);
    const { changes, errors } = readChange(typed, visit.form, prefix);
    const again = new Map([[meetingId, typed]]);
    if (Object.keys(errors).length > 0) return this.page(visit, id, errors, again);
    try {
      const body = parse(MeetingChanges, changes);
      const input = { meetingId, version: null, changes: body };
      await this.changeMeeting.execute(input, visit.actor);
    } catch (error) {
      if (!(error instanceof Problem) || !error.errors) throw error;
      return this.page(visit, id, changeErrors(error.errors, prefix), again);
    }
    return seeOther(visit, `/desk/cases/${id}/meetings?done=changed`);
  }

  @Post(':meetingId/cancel')
  @Route({ ...CHANGING, audit: 'meeting.cancelled', summary: '面談を取りやめる' })
  async cancel(
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
    @Param('meetingId') meetingId: string,
  ) {
    await this.own(id, meetingId);
    const reason = one(visit.form, `reason-${meetingId}`)?.slice(0, 1_000) ?? null;
    await this.cancelMeeting.execute({ meetingId, reason }, visit.actor);
    return seeOther(visit, `/desk/cases/${id}/meetings?done=cancelled`);
  }

  @Post(':meetingId/outcome')
  @Route({ ...CHANGING, audit: 'meeting.recorded', summary: '面談の結果を記録する' })
  async outcome(
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
    @Param('meetingId') meetingId: string,
  ) {
    await this.own(id, meetingId);
    const need = one(visit.form, `needNext-${meetingId}`);
    const body = parse(OutcomeBody, {
      outcome: one(visit.form, 'outcome') === 'no_show' ? 'no_show' : 'held',
      notes: one(visit.form, `notes-${meetingId}`)?.slice(0, 5_000) ?? null,
      needNext: need === undefined ? null : need === 'yes',
    });
    await this.recordMeeting.execute({ meetingId, ...body }, visit.actor);
    return seeOther(visit, `/desk/cases/${id}/meetings?done=recorded`);
  }

  @Get(':meetingId/calendar.ics')
  @Route({
    permission: 'supporter-portal:read',
    audit: 'meeting.calendar-downloaded',
    record: RECORD,
    summary: '予定表のファイル',
    page: true,
  })
  async ics(
    @CurrentVisit() { reply }: Visit,
    @Param('id') id: string,
    @Param('meetingId') meetingId: string,
  ) {
    await this.own(id, meetingId);
    const { filename, content } = await this.calendar.file(meetingId, null);
    void reply.type('text/calendar; charset=utf-8').header('cache-control', 'no-store');
    void reply.header('content-disposition', `attachment; filename="${filename}"`);
    return content;
  }

  /** A meeting of this engagement, which the record policy has found to be the supporter's own. */
  private async own(engagementId: string, meetingId: string): Promise<MeetingView> {
    const all = await this.meetings.ofEngagement(engagementId);
    const found = all.find(({ id }) => id === meetingId);
    if (!found) throw notFound();
    return found;
  }

  private async page(
    visit: Visit,
    id: string,
    errors: Errors,
    typed: ReadonlyMap<string, ChangeForm> = new Map(),
  ) {
    const supporterCase = await this.cases.byId(id, actorId(visit.actor) ?? '');
    const wrong = Object.keys(errors).length > 0;
    const meetings = await this.views.ofEngagement(id);
    const changes = new Map(
      meetings.map((meeting) => [meeting.id, typed.get(meeting.id) ?? changeForm(meeting)]),
    );
    const view = {
      path: `/desk/cases/${id}/meetings`,
      back: `/desk/cases/${id}`,
      title: supporterCase.summary.title,
      methods: MEETING_METHODS.map((value) => ({ value, label: METHOD_LABELS[value] })),
      meetings,
      mayPropose: supporterCase.engagement.state !== 'completed',
    };
    const page = (
      <SupporterMeetingsPage
        view={view}
        form={wrong && typed.size === 0 ? typedMeeting(visit.form) : EMPTY_MEETING}
        errors={errors}
        changes={changes}
        notice={wrong ? null : (NOTICES[visit.query['done'] ?? ''] ?? null)}
      />
    );
    return this.pages.show(visit, page, { language: 'ja', status: wrong ? 422 : 200 });
  }
}
