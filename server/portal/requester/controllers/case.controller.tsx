import { Controller, Get, Param, Post } from '@nestjs/common';
import { MoveConsultation } from '../../../consultations/index.js';
import { MESSAGE_MAX, PostMessage } from '../../../conversations/index.js';
import { Route } from '../../../platform/core/access.js';
import type { Actor } from '../../../platform/core/actor.js';
import { requiredText } from '../../../platform/validation/fields.js';
import type { Errors } from '../../components/form.js';
import { onceKey } from '../../components/once-key.js';
import { one } from '../../journeys/journey.js';
import { CasePage } from '../pages/case/case.js';
import type { CaseNotice } from '../../components/case-view.js';
import { plain } from '../../text/index.js';
import { CaseViews } from '../../http/case-views.js';
import { Pages } from '../../http/pages.js';
import { CurrentVisit, seeOther, type Visit } from '../../http/visit.js';

const Body = requiredText(MESSAGE_MAX);

/** What has just happened, carried in the address so that reloading does nothing again. */
const NOTICES: Readonly<Record<string, CaseNotice>> = {
  sent: 'case.sent',
  withdrawn: 'case.withdrawn',
  stopped: 'rights.stopped',
  erasure: 'rights.eraseAsked',
};

/** `/c/:token`: the requester follows the case, writes, reads the advice, withdraws. */
@Controller('c/:token')
export class CaseController {
  constructor(
    private readonly pages: Pages,
    private readonly views: CaseViews,
    private readonly postMessage: PostMessage,
    private readonly move: MoveConsultation,
  ) {}

  @Get()
  @Route({
    permission: 'link:tracking',
    audit: 'tracking.viewed',
    summary: '相談のようす',
    page: true,
  })
  show(@CurrentVisit() visit: Visit, @Param('token') token: string) {
    return this.page(visit, token, {});
  }

  @Post('messages')
  @Route({
    permission: 'link:tracking',
    audit: 'message.posted',
    limit: 'write',
    summary: '窓口に伝える',
    page: true,
  })
  async write(@CurrentVisit() visit: Visit, @Param('token') token: string) {
    const body = Body.safeParse(one(visit.form, 'body') ?? '');
    if (!body.success) {
      const language = this.pages.language(visit, await this.views.languageOf(caseOf(visit.actor)));
      const field = plain(language, 'case.write');
      const tooLong = (one(visit.form, 'body') ?? '').length > MESSAGE_MAX;
      const text = plain(language, tooLong ? 'error.tooLong' : 'error.required', {
        field,
        max: MESSAGE_MAX.toLocaleString('ja-JP'),
      });
      return this.page(visit, token, { body: text });
    }
    await this.postMessage.execute(
      {
        consultationId: caseOf(visit.actor),
        body: body.data,
        visibility: 'everyone',
        idempotencyKey: onceKey(visit.form, body.data),
      },
      visit.actor,
    );
    return seeOther(visit, `/c/${token}?done=sent#messages`);
  }

  @Post('withdraw')
  @Route({
    permission: 'link:tracking',
    audit: 'consultation.moved',
    limit: 'write',
    summary: '相談を取り下げる',
    page: true,
  })
  async withdraw(@CurrentVisit() visit: Visit, @Param('token') token: string) {
    const reason = (one(visit.form, 'reason') ?? '相談者が取り下げました。').slice(0, 1_000);
    await this.move.execute({ id: caseOf(visit.actor), to: 'withdrawn', reason }, visit.actor);
    return seeOther(visit, `/c/${token}?done=withdrawn`);
  }

  private async page(visit: Visit, token: string, errors: Errors) {
    const id = caseOf(visit.actor);
    const language = this.pages.language(visit, await this.views.languageOf(id));
    const view = await this.views.forRequester(visit.actor, id, token, language);
    const wrong = Object.keys(errors).length > 0;
    const draft = wrong ? one(visit.form, 'body') : undefined;
    const notice = wrong ? null : (NOTICES[visit.query['done'] ?? ''] ?? null);
    return this.pages.show(
      visit,
      <CasePage view={view} errors={errors} draft={draft} notice={notice} />,
      { status: wrong ? 422 : 200, path: `/c/${token}`, language },
    );
  }
}

/** The case whose tracking link was opened. */
const caseOf = (actor: Actor): string => (actor.kind === 'requester' ? actor.id : '');
