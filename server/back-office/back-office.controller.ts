import { readFile } from 'node:fs/promises';
import { join, normalize, sep } from 'node:path';
import { Controller, Get, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { NOT_AUDITED, Route } from '../platform/access.js';
import { Config } from '../platform/config.js';
import { notFound } from '../platform/problems.js';

const TYPES: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  ico: 'image/x-icon',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml',
  webmanifest: 'application/manifest+json',
  woff2: 'font/woff2',
};

/** What index.html holds where the answer's style nonce belongs. */
const NONCE = '__CSP_NONCE__';

/** Serves the built back office (admin/dist) at /admin/. It holds no data: everything comes by the API. */
@Controller('admin')
export class BackOfficeController {
  private readonly root: string;

  constructor(config: Config) {
    this.root = join(config.rootDir, 'admin', 'dist');
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
    const extension = /\.([a-z0-9]+)$/.exec(path)?.[1];
    const type = extension === undefined ? undefined : TYPES[extension];
    // Addresses without a known ending are places inside the application.
    if (type === undefined) return this.sendPage(reply);
    const content = await readFile(this.inside(path)).catch(() => null);
    if (content === null) throw notFound();
    const hashed = path.startsWith('assets/');
    void reply
      .type(type)
      .header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache')
      .send(content);
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

  private inside(path: string): string {
    const full = normalize(join(this.root, path));
    if (!full.startsWith(this.root + sep)) throw notFound();
    return full;
  }
}
