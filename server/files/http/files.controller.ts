import { Controller, Get, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Route } from '../../platform/core/access.js';
import { attachmentHeader } from '../domain/file-name.js';
import { Files } from '../queries/files.js';

@Controller('api/v1/files')
export class FilesController {
  constructor(private readonly files: Files) {}

  @Get(':id')
  @Route({
    permission: 'consultation:read',
    audit: 'file.downloaded',
    record: { type: 'file', param: 'id' },
    summary: '添付ファイルを受け取る / Fetch a file, as an attachment always',
  })
  async fetch(
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const { name, mediaType, bytes } = await this.files.open(id);
    void reply.headers(downloadHeaders(name, mediaType));
    return bytes;
  }
}

/** Nothing that was sent in is shown inside our own pages, and nothing stays in shared caches. */
export const downloadHeaders = (name: string, mediaType: string): Record<string, string> => ({
  'content-type': mediaType,
  'content-disposition': attachmentHeader(name),
  'content-security-policy': "default-src 'none'; sandbox",
  'cache-control': 'private, no-store',
});
