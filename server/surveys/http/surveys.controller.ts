import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { z } from 'zod';
import { CurrentActor } from '../../identity/index.js';
import { Route } from '../../platform/core/access.js';
import type { Actor } from '../../platform/core/actor.js';
import { isId } from '../../platform/core/ids.js';
import { notFound } from '../../platform/core/problems.js';
import { AnswerSurvey } from '../commands/answer-survey.js';
import { FinishFollowUp, FollowUpNote } from '../commands/finish-follow-up.js';
import { PublicationBody, PublishComment } from '../commands/publish-comment.js';
import { StaffAnswerBody } from '../domain/answer.js';
import { SUBJECT_KINDS, type SubjectKind } from '../domain/subject.js';
import { CommentsQuery, ListComments, SurveyComments } from '../queries/list-comments.js';
import { FollowUpsQuery, ListFollowUps, SurveyFollowUps } from '../queries/list-follow-ups.js';
import { ShowSurvey, SurveyView } from '../queries/show-survey.js';

/** `survey` is null before support has ended. */
const SurveyOfSubject = z.object({ survey: SurveyView.nullable() }).meta({ id: 'SurveyOfSubject' });
const Done = z.object({ done: z.literal(true) }).meta({ id: 'Done' });
const DONE = { done: true } as const;

/** What the desk does with answers, whatever they are about. */
@Controller('api/v1/surveys')
export class SurveysController {
  constructor(
    private readonly surveys: ShowSurvey,
    private readonly followUps: ListFollowUps,
    private readonly comments: ListComments,
    private readonly answerSurvey: AnswerSurvey,
    private readonly finishFollowUp: FinishFollowUp,
    private readonly publishComment: PublishComment,
  ) {}

  @Get('follow-ups')
  @Route({
    permission: 'consultation:read',
    audit: 'survey-follow-ups.listed',
    summary: '評価の低い回答への対応 / Low answers to see to, and those seen to',
    ok: SurveyFollowUps,
  })
  listFollowUps(@Query({ schema: FollowUpsQuery }) query: z.output<typeof FollowUpsQuery>) {
    return this.followUps.page(query);
  }

  @Post('follow-ups/:id/completion')
  @HttpCode(200)
  @Route({
    permission: 'consultation:write',
    audit: 'survey.followed-up',
    summary: '対応したことを記録する / Say what was done about a low answer',
    ok: Done,
  })
  async finish(
    @Param('id') id: string,
    @Body({ schema: FollowUpNote }) { note }: z.output<typeof FollowUpNote>,
    @CurrentActor() actor: Actor,
  ): Promise<typeof DONE> {
    await this.finishFollowUp.execute({ id, note }, actor);
    return DONE;
  }

  @Get('comments')
  @Route({
    permission: 'consultation:read',
    audit: 'survey-comments.listed',
    summary: '公開の同意がある感想 / Comments whose writers let us show them',
    ok: SurveyComments,
  })
  listComments(@Query({ schema: CommentsQuery }) query: z.output<typeof CommentsQuery>) {
    return this.comments.page(query);
  }

  @Put('comments/:id/publication')
  @Route({
    permission: 'kpi:close',
    audit: 'survey.comment-published',
    summary: '感想を公開する・取り下げる / Show a comment to everybody, or take it back',
    ok: Done,
  })
  async publish(
    @Param('id') answerId: string,
    @Body({ schema: PublicationBody }) { text }: z.output<typeof PublicationBody>,
    @CurrentActor() actor: Actor,
  ): Promise<typeof DONE> {
    await this.publishComment.execute({ answerId, text }, actor);
    return DONE;
  }

  @Get('about/:kind/:id')
  @Route({
    permission: 'consultation:read',
    audit: 'survey.viewed',
    summary: 'セミナー参加者などのアンケート / The survey about any support',
    ok: SurveyOfSubject,
  })
  async about(
    @Param('kind') kind: string,
    @Param('id') id: string,
  ): Promise<{ survey: SurveyView | null }> {
    return { survey: await this.surveys.find({ subject: subjectOf(kind, id) }) };
  }

  @Put('about/:kind/:id')
  @Route({
    permission: 'consultation:write',
    audit: 'survey.answered',
    summary:
      '電話・紙の回答を入れる / Enter an answer given by phone or on paper, about any support',
    ok: SurveyView,
  })
  async enter(
    @Param('kind') kind: string,
    @Param('id') id: string,
    @Body({ schema: StaffAnswerBody }) body: z.output<typeof StaffAnswerBody>,
    @CurrentActor() actor: Actor,
  ): Promise<SurveyView> {
    const survey = { subject: subjectOf(kind, id) };
    await this.answerSurvey.execute({ survey, ...body }, actor);
    const found = await this.surveys.find(survey);
    if (!found) throw notFound();
    return found;
  }
}

function subjectOf(kind: string, id: string): { kind: SubjectKind; id: string } {
  const known = SUBJECT_KINDS.find((subjectKind) => subjectKind === kind);
  if (!known || !isId(id)) throw notFound();
  return { kind: known, id };
}
