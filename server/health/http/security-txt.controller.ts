import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Centre } from '../../centre/index.js';
import { NOT_AUDITED, Route } from '../../platform/core/access.js';
import { Clock } from '../../platform/time/clock.js';
import { Config } from '../../platform/config/config.js';

const DAY = 86_400_000;
/** RFC 9116 §2.5.5 recommends less than a year; a running desk renews it by itself. */
const GOOD_FOR_DAYS = 180;

/** Where whoever finds a hole tells us of it (RFC 9116): the centre's own contact. */
@Controller('.well-known/security.txt')
export class SecurityTxtController {
  constructor(
    private readonly centre: Centre,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Route({
    permission: 'public',
    audit: NOT_AUDITED,
    summary: 'Where to report a security problem',
    page: true,
  })
  show(@Res({ passthrough: true }) reply: FastifyReply): string {
    const expires = new Date(this.clock.now().getTime() + GOOD_FOR_DAYS * DAY);
    void reply.type('text/plain; charset=utf-8').header('cache-control', 'no-cache');
    return [
      `Contact: mailto:${this.centre.profile.contact.email}`,
      `Expires: ${expires.toISOString()}`,
      'Preferred-Languages: ja, en',
      `Canonical: ${this.config.publicUrl}/.well-known/security.txt`,
      '',
    ].join('\n');
  }
}
