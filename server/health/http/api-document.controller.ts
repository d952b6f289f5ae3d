import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { NOT_AUDITED, Route } from '../../platform/core/access.js';
import { Config } from '../../platform/config/config.js';

/** Serves the committed openapi.json, which a test holds against the routes. */
@Controller('api/openapi.json')
export class ApiDocumentController {
  constructor(private readonly config: Config) {}

  @Get()
  @Route({
    permission: 'public',
    audit: NOT_AUDITED,
    summary: 'この API の説明（OpenAPI 3.1） / This description',
  })
  async show(@Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    void reply.type('application/json; charset=utf-8');
    return readFile(join(this.config.rootDir, 'openapi.json'), 'utf8');
  }
}
