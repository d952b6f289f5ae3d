import { Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Route } from '../../../platform/core/access.js';
import type { Actor } from '../../../platform/core/actor.js';
import { conflict } from '../../../platform/core/problems.js';
import type { Errors } from '../../components/form.js';
import { one, type Answers } from '../../journeys/journey.js';
import { FilesPage } from '../../components/files/files.js';
import { plain, type TextKey } from '../../text/index.js';
import { CaseViews } from '../../http/case-views.js';
import { CaseFileForms } from '../../forms/case-file-forms.js';
import { Pages } from '../../http/pages.js';
import { CurrentVisit, seeOther, type Visit } from '../../http/visit.js';

const NOTICES: Readonly<Record<string, TextKey>> = {
  sent: 'files.sent',
  removed: 'files.removed',
};

/** `/c/:token/files`: the requester sends files and receives them. */
@Controller('c/:token/files')
export class CasePageFilesController {
  constructor(
    private readonly pages: Pages,
    private readonly cases: CaseViews,
    private readonly files: CaseFileForms,
  ) {}

  @Get()
  @Route({
    permission: 'link:tracking',
    audit: 'tracking.files-viewed',
    summary: 'ファイルを送る・受け取る',
    page: true,
  })
  show(@CurrentVisit() visit: Visit, @Param('token') token: string) {
    return this.page(visit, token, {}, {});
  }

  @Post()
  @Route({
    permission: 'link:tracking',
    audit: 'file.stored',
    limit: 'upload',
    takes: 'multipart',
    summary: 'ファイルを送る',
    page: true,
  })
  async send(@CurrentVisit() visit: Visit, @Param('token') token: string) {
    const id = caseOf(visit.actor);
    const language = this.pages.language(visit, await this.cases.languageOf(id));
    if (!(await this.cases.mayWrite(id))) throw conflict('closed', plain(language, 'files.closed'));
    const { errors, form } = await this.files.send(visit, id, language);
    if (Object.keys(errors).length > 0) return this.page(visit, token, errors, form);
    return seeOther(visit, `/c/${token}/files?done=sent`);
  }

  @Post(':fileId/remove')
  @Route({
    permission: 'link:tracking',
    audit: 'file.removed',
    limit: 'write',
    summary: 'まだ送っていないファイルを取り除く',
    page: true,
  })
  async remove(
    @CurrentVisit() visit: Visit,
    @Param('token') token: string,
    @Param('fileId') fileId: string,
  ) {
    await this.files.remove(visit.actor, caseOf(visit.actor), fileId);
    return seeOther(visit, `/c/${token}/files?done=removed#send`);
  }

  @Get(':fileId')
  @Route({
    permission: 'link:tracking',
    audit: 'file.downloaded',
    summary: 'ファイルを受け取る',
    page: true,
  })
  fetch(
    @CurrentVisit() visit: Visit,
    @Param('fileId') fileId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    return this.files.fetch(visit, caseOf(visit.actor), fileId, reply);
  }

  private async page(visit: Visit, token: string, errors: Errors, form: Answers) {
    const id = caseOf(visit.actor);
    const language = this.pages.language(visit, await this.cases.languageOf(id));
    const wrong = Object.keys(errors).length > 0;
    const view = {
      ...(await this.files.lists(visit.actor, id)),
      path: `/c/${token}/files`,
      back: `/c/${token}`,
      area: 'public',
      maySend: await this.cases.mayWrite(id),
    } as const;
    const typed = { body: one(form, 'body') ?? '', visibility: 'everyone' };
    const notice = wrong ? null : (NOTICES[visit.query['done'] ?? ''] ?? null);
    return this.pages.show(
      visit,
      <FilesPage view={view} errors={errors} typed={typed} notice={notice} />,
      { status: wrong ? 422 : 200, language, path: view.path },
    );
  }
}

/** The case whose tracking link was opened. */
const caseOf = (actor: Actor): string => (actor.kind === 'requester' ? actor.id : '');
