import { Module } from '@nestjs/common';
import { ApiDocumentController } from './http/api-document.controller.js';
import { CspReportsController } from './http/csp-reports.controller.js';
import { HealthController } from './http/health.controller.js';
import { Metrics } from './services/metrics.js';
import { Readiness } from './services/readiness.js';
import { SecurityTxtController } from './http/security-txt.controller.js';

@Module({
  controllers: [
    ApiDocumentController,
    CspReportsController,
    HealthController,
    SecurityTxtController,
  ],
  providers: [Metrics, Readiness],
  exports: [Readiness],
})
export class HealthModule {}

export { Readiness };
