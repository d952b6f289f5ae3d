import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { NOT_AUDITED, Route } from '../../platform/core/access.js';
import { Metrics } from '../services/metrics.js';
import { Readiness, type ReadinessReport } from '../services/readiness.js';

@Controller()
export class HealthController {
  constructor(
    private readonly readiness: Readiness,
    private readonly metrics: Metrics,
  ) {}

  @Get('healthz')
  @Route({ permission: 'public', audit: NOT_AUDITED, summary: 'The process is alive', page: true })
  alive(): { status: 'ok' } {
    return { status: 'ok' };
  }

  @Get('readyz')
  @Route({ permission: 'public', audit: NOT_AUDITED, summary: 'Ready to serve', page: true })
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<ReadinessReport> {
    const report = await this.readiness.check();
    if (report.status === 'unavailable') void reply.status(503);
    return report;
  }

  @Get('metrics')
  @Route({
    permission: 'operations:read',
    audit: NOT_AUDITED,
    summary: 'Metrics in Prometheus text format',
    page: true,
  })
  async show(@Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    void reply.type('text/plain; version=0.0.4; charset=utf-8');
    return this.metrics.text();
  }
}
