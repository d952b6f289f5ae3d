import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import { Controller, Get, Param, Res, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { NOT_AUDITED, Route } from '../../platform/core/access.js';
import { Config } from '../../platform/config/config.js';
import { notFound } from '../../platform/core/problems.js';

/** What index.html holds where the answer's style nonce belongs. */
const NONCE = '__CSP_NONCE__';
const YEAR_MS = 31_536_000_000;
/** `..`, `.`, an empty step or a backslash: no address of ours has one. */
const ODD_STEP = /(?:^|\/)\.{0,2}(?:\/|$)|\\/;

/** Serves the built back office (admin/dist) at /admin/. It holds no data: everything comes by the API. */
@Controller('admin')
export class BackOfficeController implements OnModuleInit {
  private readonly root: string;

  constructor(
    config: Config,
    private readonly adapters: HttpAdapterHost,
  ) {
    this.root = join(config.rootDir, 'admin', 'dist');
  }

  /** Gives replies `sendFile`; the plugin adds no route of its own: ours declare who may call them. */
  onModuleInit(): void {
    const fastify = this.adapters.httpAdapter.getInstance<FastifyInstance>();
    void fastify.register(fastifyStatic, {
      root: this.root,
      serve: false,
      index: false,
      dotfiles: 'ignore',
      suppressWarning: true,
    });
  }

  @Get()
  @Route({ permission: 'public', audit: NOT_AUDITED, summary: 'The back office', page: true })
  index(@Res() reply: FastifyReply): Promise<void> {
    return this.sendPage(reply);
  }

  @Get('*')
  @Route({
    permission: 'public',
    audit: NOT_AUDITED,
    summary: 'Files of the back office',
    page: true,
  })
  async file(@Param('*') path: string, @Res() reply: FastifyReply): Promise<void> {
    // Addresses without an ending are places inside the application; the page itself needs its nonce.
    if (!/\.[a-z0-9]+$/.test(path) || path.endsWith('.html')) return this.sendPage(reply);
    // The plugin refuses these too, in words of its own.
    if (ODD_STEP.test(path)) throw notFound();
    const hashed = path.startsWith('assets/');
    void reply.sendFile(
      path,
      hashed ? { maxAge: YEAR_MS, immutable: true } : { cacheControl: false },
    );
    if (!hashed) void reply.header('cache-control', 'no-cache');
  }

  private async sendPage(reply: FastifyReply): Promise<void> {
    const page = await readFile(join(this.root, 'index.html'), 'utf8').catch(() => null);
    if (page === null)
      throw notFound('管理画面がまだビルドされていません。npm run build を実行してください。');
    void reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(page.replaceAll(NONCE, reply.cspNonce));
  }
}
