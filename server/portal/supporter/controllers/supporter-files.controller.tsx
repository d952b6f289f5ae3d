import { Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { ShowSupporterCase, type SupporterCase } from '../../../engagements/index.js';
import { Route } from '../../../platform/core/access.js';
import { actorId } from '../../../platform/core/actor.js';
import { conflict } from '../../../platform/core/problems.js';
import type { Errors } from '../../components/form.js';
import { one, type Answers } from '../../journeys/journey.js';
import { FilesPage } from '../../components/files/files.js';
import { plain, type TextKey } from '../../text/index.js';
import { CaseFileForms } from '../../forms/case-file-forms.js';
import { Pages } from '../../http/pages.js';
import { CurrentVisit, seeOther, type Visit } from '../../http/visit.js';

const RECORD = { type: 'engagement', param: 'id' };
const NOTICES: Readonly<Record<string, TextKey>> = {
  sent: 'files.sent',
  removed: 'files.removed',
};

/** `/desk/cases/:id/files`: a supporter sends and receives the files of one case. */
@Controller('desk/cases/:id/files')
export class SupporterFilesController {
  constructor(
    private readonly pages: Pages,
    private readonly cases: ShowSupporterCase,
    private readonly files: CaseFileForms,
  ) {}

  @Get()
  @Route({
    permission: 'supporter-portal:read',
    audit: 'supporter-portal.files-viewed',
    record: RECORD,
    summary: 'ファイルを送る・受け取る',
    page: true,
  })
  show(@CurrentVisit() visit: Visit, @Param('id') id: string) {
    return this.page(visit, id, {}, {});
  }

  @Post()
  @Route({
    permission: 'supporter-portal:write',
    audit: 'file.stored',
    record: RECORD,
    limit: 'upload',
    takes: 'multipart',
    summary: 'ファイルを送る',
    page: true,
  })
  async send(@CurrentVisit() visit: Visit, @Param('id') id: string) {
    const readableFile = await this.readableFile(visit, id);
    if (!mayWrite(readableFile)) throw conflict('closed', plain('ja', 'files.closed'));
    const { errors, form } = await this.files.send(
      visit,
      readableFile.engagement.consultationId,
      'ja',
    );
    if (Object.keys(errors).length > 0) return this.page(visit, id, errors, form);
    return seeOther(visit, `/desk/cases/${id}/files?done=sent`);
  }

  @Post(':fileId/remove')
  @Route({
    permission: 'supporter-portal:write',
    audit: 'file.removed',
    record: RECORD,
    limit: 'write',
    summary: 'まだ送っていないファイルを取り除く',
    page: true,
  })
  async remove(
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
    @Param('fileId') fileId: string,
  ) {
    const { engagement } = await this.readableFile(visit, id);
    await this.files.remove(visit.actor, engagement.consultationId, fileId);
    return seeOther(visit, `/desk/cases/${id}/files?done=removed#send`);
  }

  @Get(':fileId')
  @Route({
    permission: 'supporter-portal:read',
    audit: 'file.downloaded',
    record: RECORD,
    summary: 'ファイルを受け取る',
    page: true,
  })
  async fetch(
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
    @Param('fileId') fileId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const { engagement } = await this.readableFile(visit, id);
    return this.files.fetch(visit, engagement.consultationId, fileId, reply);
  }

  private readableFile(visit: Visit, id: string): Promise<SupporterCase> {
    return this.cases.byId(id, actorId(visit.actor) ?? '');
  }

  private async page(visit: Visit, id: string, errors: Errors, form: Answers) {
    const readableFile = await this.readableFile(visit, id);
    const wrong = Object.keys(errors).length > 0;
    const view = {
      ...(await this.files.lists(visit.actor, readableFile.engagement.consultationId)),
      path: `/desk/cases/${id}/files`,
      back: `/desk/cases/${id}`,
      area: 'desk',
      maySend: mayWrite(readableFile),
    } as const;
    const typed = {
      body: one(form, 'body') ?? '',
      visibility: one(form, 'visibility') === 'support' ? 'support' : 'everyone',
    };
    const notice = wrong ? null : (NOTICES[visit.query['done'] ?? ''] ?? null);
    return this.pages.show(
      visit,
      <FilesPage view={view} errors={errors} typed={typed} notice={notice} />,
      { language: 'ja', status: wrong ? 422 : 200 },
    );
  }
}

const mayWrite = (readableFile: SupporterCase): boolean => readableFile.caseState !== 'closed';
