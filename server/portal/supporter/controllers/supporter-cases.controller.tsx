import { Controller, Get, Param, Post } from '@nestjs/common';
import { MessageBody, PostMessage } from '../../../conversations/index.js';
import {
  MyEngagements,
  Report,
  ReportDraft,
  SaveReportDraft,
  ShowSupporterCase,
  SubmitReport,
} from '../../../engagements/index.js';
import { Route } from '../../../platform/core/access.js';
import { actorId } from '../../../platform/core/actor.js';
import { parse } from '../../../platform/validation/validation.js';
import type { Errors } from '../../components/form.js';
import { onceKey } from '../../components/once-key.js';
import { one } from '../../journeys/journey.js';
import { SupporterCasePage } from '../pages/case.js';
import { SupporterCasesPage } from '../pages/list.js';
import { SupporterViews } from './supporter-views.js';
import { fieldErrors } from '../../forms/field-errors.js';
import { Pages } from '../../http/pages.js';
import { REPORT_FIELDS, reportInput, reportSentence, typedReport } from '../forms/report-form.js';
import { CurrentVisit, seeOther, type Visit } from '../../http/visit.js';

const RECORD = { type: 'engagement', param: 'id' };
const JAPANESE = { language: 'ja' } as const;

/** What has just happened, said at the top of the page. */
const NOTICES: Readonly<Record<string, string>> = {
  accepted: 'お引き受けいただき、ありがとうございます。相談者の連絡先をご確認ください。',
  sent: 'メッセージを送りました。',
  counted: '来た人数を記録しました。ありがとうございます。',
  saved: '下書きを保存しました。まだ相談者には届いていません。',
  submitted: '助言記録を提出しました。相談者に届きます。ありがとうございました。',
};

/** `/desk`: a signed-in supporter's cases. */
@Controller('desk')
export class SupporterCasesController {
  constructor(
    private readonly pages: Pages,
    private readonly views: SupporterViews,
    private readonly mine: MyEngagements,
    private readonly showCase: ShowSupporterCase,
    private readonly postMessage: PostMessage,
    private readonly saveDraft: SaveReportDraft,
    private readonly submitReport: SubmitReport,
  ) {}

  @Get()
  @Route({
    permission: 'supporter-portal:read',
    audit: 'supporter-portal.listed',
    summary: '担当のご相談',
    page: true,
  })
  async list(@CurrentVisit() visit: Visit) {
    const mine = await this.mine.list(actorId(visit.actor) ?? '');
    const items = await Promise.all(mine.map((myEngagement) => this.views.item(myEngagement)));
    return this.pages.show(visit, <SupporterCasesPage items={items} />, JAPANESE);
  }

  @Get('cases/:id')
  @Route({
    permission: 'supporter-portal:read',
    audit: 'supporter-portal.case-viewed',
    record: RECORD,
    summary: '担当のご相談を読む',
    page: true,
  })
  show(@CurrentVisit() visit: Visit, @Param('id') id: string) {
    return this.page(visit, id, {});
  }

  @Post('cases/:id/messages')
  @Route({
    permission: 'supporter-portal:write',
    audit: 'message.posted',
    record: RECORD,
    limit: 'write',
    summary: 'メッセージを送る',
    page: true,
  })
  async write(@CurrentVisit() visit: Visit, @Param('id') id: string) {
    const { engagement } = await this.showCase.byId(id, actorId(visit.actor) ?? '');
    const visibility = one(visit.form, 'visibility') === 'support' ? 'support' : 'everyone';
    const typed = { body: one(visit.form, 'body') ?? '', visibility };
    const body = MessageBody.safeParse(typed);
    if (!body.success) {
      const empty = typed.body.trim() === '';
      return this.page(visit, id, {
        body: empty
          ? 'メッセージを入力してください。'
          : 'メッセージは10,000文字までにしてください。',
      });
    }
    const { consultationId } = engagement;
    const idempotencyKey = onceKey(visit.form, `${visibility} ${typed.body}`);
    await this.postMessage.execute({ consultationId, ...body.data, idempotencyKey }, visit.actor);
    return seeOther(visit, `/desk/cases/${id}?done=sent#messages`);
  }

  /** Two buttons: keep what is written so far, or hand it in. */
  @Post('cases/:id/report')
  @Route({
    permission: 'supporter-portal:write',
    audit: 'report.submitted',
    record: RECORD,
    limit: 'write',
    summary: '助言記録を書く',
    page: true,
  })
  async report(@CurrentVisit() visit: Visit, @Param('id') id: string) {
    const submitting = one(visit.form, 'intent') !== 'save';
    const input = reportInput(typedReport(visit.form));
    try {
      if (submitting) {
        const report = parse(Report, input);
        await this.submitReport.execute({ engagementId: id, report }, visit.actor);
      } else {
        const report = parse(ReportDraft, input);
        await this.saveDraft.execute({ engagementId: id, report }, visit.actor);
      }
    } catch (error) {
      const found = Object.entries(fieldErrors(error, REPORT_FIELDS));
      const errors = found.map(([field, text]) => [field, reportSentence(field, text)]);
      return this.page(visit, id, Object.fromEntries(errors) as Errors);
    }
    return seeOther(visit, `/desk/cases/${id}?done=${submitting ? 'submitted' : 'saved'}`);
  }

  private async page(visit: Visit, id: string, errors: Errors) {
    const supporterCase = await this.showCase.byId(id, actorId(visit.actor) ?? '');
    const view = await this.views.case(visit.actor, supporterCase);
    const wrong = Object.keys(errors).length > 0;
    const typing = wrong && visit.form['situation'] !== undefined;
    const page = (
      <SupporterCasePage
        view={typing && view.report ? { ...view, report: typedReport(visit.form) } : view}
        errors={errors}
        message={wrong ? one(visit.form, 'body') : undefined}
        notice={wrong ? null : (NOTICES[visit.query['done'] ?? ''] ?? null)}
      />
    );
    return this.pages.show(visit, page, { ...JAPANESE, status: wrong ? 422 : 200 });
  }
}
