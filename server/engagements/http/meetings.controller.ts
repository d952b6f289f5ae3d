import { Body, Controller, Get, Header, HttpCode, Param, Patch, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { listOf } from '../../consultations/index.js';
import { CurrentActor, IfMatch } from '../../identity/index.js';
import { Route } from '../../platform/core/access.js';
import type { Actor } from '../../platform/core/actor.js';
import { CancelBody, CancelMeeting } from '../commands/cancel-meeting.js';
import { ChangeMeeting, MeetingChanges } from '../commands/change-meeting.js';
import { ChoiceBody, ChooseTime } from '../commands/choose-time.js';
import { MeetingBody, ProposeMeeting } from '../commands/propose-meeting.js';
import { ProposalsBody, ProposeTimes } from '../commands/propose-times.js';
import { OutcomeBody, RecordMeeting } from '../commands/record-meeting.js';
import { MeetingCalendar } from '../queries/meeting-calendar.js';
import { MeetingView } from '../queries/meeting-views.js';
import { Meetings } from '../queries/meetings.js';

const ENGAGEMENT = { type: 'engagement', param: 'id' };
const RECORD = { type: 'meeting', param: 'id' };

@Controller('api/v1')
export class MeetingsController {
  constructor(
    private readonly meetings: Meetings,
    private readonly calendar: MeetingCalendar,
    private readonly proposeMeeting: ProposeMeeting,
    private readonly proposeTimes: ProposeTimes,
    private readonly chooseTime: ChooseTime,
    private readonly changeMeeting: ChangeMeeting,
    private readonly cancelMeeting: CancelMeeting,
    private readonly recordMeeting: RecordMeeting,
  ) {}

  @Get('engagements/:id/meetings')
  @Route({
    permission: 'consultation:read',
    audit: 'engagement.meetings-viewed',
    record: ENGAGEMENT,
    summary: '面談の一覧 / Meetings of an engagement',
    ok: listOf(MeetingView),
  })
  async index(@Param('id') id: string): Promise<{ items: MeetingView[] }> {
    return { items: await this.meetings.ofEngagement(id) };
  }

  @Post('engagements/:id/meetings')
  @Route({
    permission: 'offer:write',
    audit: 'meeting.proposed',
    record: ENGAGEMENT,
    summary: '面談の日時を提案する、決まった日時を登録する / Propose times, or enter an agreed one',
    status: 201,
    ok: MeetingView,
  })
  async propose(
    @Param('id') engagementId: string,
    @Body({ schema: MeetingBody }) body: z.output<typeof MeetingBody>,
    @CurrentActor() actor: Actor,
  ): Promise<MeetingView> {
    const { id } = await this.proposeMeeting.execute({ engagementId, ...body }, actor);
    return this.meetings.one(id);
  }

  @Get('meetings/:id')
  @Route({
    permission: 'consultation:read',
    audit: 'meeting.viewed',
    record: RECORD,
    summary: '面談を読む / One meeting',
    ok: MeetingView,
  })
  show(@Param('id') id: string): Promise<MeetingView> {
    return this.meetings.one(id);
  }

  @Patch('meetings/:id')
  @Route({
    permission: 'offer:write',
    audit: 'meeting.changed',
    record: RECORD,
    summary: '面談の日時・場所を変える / Change time, place or address',
    ok: MeetingView,
  })
  async change(
    @Param('id') meetingId: string,
    @IfMatch() version: number,
    @Body({ schema: MeetingChanges }) changes: z.output<typeof MeetingChanges>,
    @CurrentActor() actor: Actor,
  ): Promise<MeetingView> {
    await this.changeMeeting.execute({ meetingId, version, changes }, actor);
    return this.meetings.one(meetingId);
  }

  @Post('meetings/:id/proposals')
  @HttpCode(200)
  @Route({
    permission: 'offer:write',
    audit: 'meeting.proposed',
    record: RECORD,
    summary: '別の日時を提案する / Propose other times',
    ok: MeetingView,
  })
  async others(
    @Param('id') meetingId: string,
    @Body({ schema: ProposalsBody }) body: z.output<typeof ProposalsBody>,
    @CurrentActor() actor: Actor,
  ): Promise<MeetingView> {
    await this.proposeTimes.execute({ meetingId, ...body }, actor);
    return this.meetings.one(meetingId);
  }

  @Post('meetings/:id/choice')
  @HttpCode(200)
  @Route({
    permission: 'offer:write',
    audit: 'meeting.scheduled',
    record: RECORD,
    summary: '候補から日時を決める / Settle on one of the proposed times',
    ok: MeetingView,
  })
  async choose(
    @Param('id') meetingId: string,
    @Body({ schema: ChoiceBody }) body: z.output<typeof ChoiceBody>,
    @CurrentActor() actor: Actor,
  ): Promise<MeetingView> {
    await this.chooseTime.execute({ meetingId, ...body }, actor);
    return this.meetings.one(meetingId);
  }

  @Post('meetings/:id/cancel')
  @HttpCode(200)
  @Route({
    permission: 'offer:write',
    audit: 'meeting.cancelled',
    record: RECORD,
    summary: '面談を取りやめる / Call a meeting off',
    ok: MeetingView,
  })
  async cancel(
    @Param('id') meetingId: string,
    @Body({ schema: CancelBody }) body: z.output<typeof CancelBody>,
    @CurrentActor() actor: Actor,
  ): Promise<MeetingView> {
    await this.cancelMeeting.execute({ meetingId, ...body }, actor);
    return this.meetings.one(meetingId);
  }

  @Post('meetings/:id/outcome')
  @HttpCode(200)
  @Route({
    permission: 'offer:write',
    audit: 'meeting.recorded',
    record: RECORD,
    summary: '実施・不参加を記録する / Record that it was held, or that nobody came',
    ok: MeetingView,
  })
  async record(
    @Param('id') meetingId: string,
    @Body({ schema: OutcomeBody }) body: z.output<typeof OutcomeBody>,
    @CurrentActor() actor: Actor,
  ): Promise<MeetingView> {
    await this.recordMeeting.execute({ meetingId, ...body }, actor);
    return this.meetings.one(meetingId);
  }

  @Get('meetings/:id/calendar.ics')
  @Header('content-type', 'text/calendar; charset=utf-8')
  @Route({
    permission: 'consultation:read',
    audit: 'meeting.calendar-downloaded',
    record: RECORD,
    summary: '予定表のファイル / Calendar file (iCalendar)',
  })
  async ics(
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { filename, content } = await this.calendar.file(id, null);
    void reply.header('content-disposition', `attachment; filename="${filename}"`);
    return content;
  }
}
