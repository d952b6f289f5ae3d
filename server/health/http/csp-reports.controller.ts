import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { NOT_AUDITED, Route } from '../../platform/core/access.js';
import { Logger } from '../../platform/core/logger.js';
import { violationsIn } from '../services/csp-report.js';

/** Where browsers tell that a page wanted something the Content-Security-Policy forbids. */
@Controller('csp-reports')
export class CspReportsController {
  constructor(private readonly logger: Logger) {}

  @Post()
  @HttpCode(204)
  @Route({
    permission: 'public',
    audit: NOT_AUDITED,
    limit: 'report',
    takes: 'reports',
    summary: 'What the Content-Security-Policy refused, told by browsers',
    status: 204,
    page: true,
  })
  take(@Body() body: unknown): void {
    for (const violation of violationsIn(body)) this.logger.warn('csp.violation', { ...violation });
  }
}
