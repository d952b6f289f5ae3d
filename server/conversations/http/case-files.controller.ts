import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiHeader } from '@nestjs/swagger';
import { listOf } from '../../consultations/index.js';
import {
  Files,
  fileView,
  FileView,
  inspect,
  nameInHeader,
  readBody,
  RemoveFile,
  StoreFile,
} from '../../files/index.js';
import { CurrentActor } from '../../identity/index.js';
import { Route } from '../../platform/core/access.js';
import type { Actor } from '../../platform/core/actor.js';
import { notFound } from '../../platform/core/problems.js';

const RECORD = { type: 'consultation', param: 'id' };
const ownerOf = (id: string) => ({ type: 'consultation', id });

/** Files of a case: sent first, then named in a message (`fileIds`), or left with the case. */
@Controller('api/v1/consultations/:id/files')
export class CaseFilesController {
  constructor(
    private readonly files: Files,
    private readonly storeFile: StoreFile,
    private readonly removeFile: RemoveFile,
  ) {}

  @Get()
  @Route({
    permission: 'consultation:read',
    audit: 'consultation.files-viewed',
    record: RECORD,
    summary: '添付ファイルの一覧 / Files of the case, oldest first',
    ok: listOf(FileView),
  })
  async index(@Param('id') id: string): Promise<{ items: FileView[] }> {
    return { items: await this.files.of(ownerOf(id)) };
  }

  @Post()
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiHeader({ name: 'X-Filename', description: "RFC 8187: UTF-8''%E8%B3%87%E6%96%99.pdf" })
  @Route({
    permission: 'message:write',
    audit: 'file.stored',
    record: RECORD,
    limit: 'write',
    takes: 'bytes',
    summary: 'ファイルを送る / Send a file as raw bytes (5 MB; name in X-Filename)',
    status: 201,
    ok: FileView,
  })
  async send(
    @Param('id') id: string,
    @Headers('x-filename') filename: string | undefined,
    @Body() body: unknown,
    @CurrentActor() actor: Actor,
  ): Promise<FileView> {
    const file = await inspect(nameInHeader(filename ?? ''), await readBody(body));
    const view = fileView(await this.storeFile.execute({ owner: ownerOf(id), file }, actor));
    if (!view) throw notFound();
    return view;
  }

  @Delete(':fileId')
  @HttpCode(204)
  @Route({
    permission: 'message:write',
    audit: 'file.removed',
    record: RECORD,
    summary: 'まだ送っていないファイルを取り除く / Take back a file that went with no message',
    status: 204,
  })
  remove(
    @Param('id') id: string,
    @Param('fileId') fileId: string,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    return this.removeFile.execute({ owner: ownerOf(id), fileId }, actor);
  }
}
