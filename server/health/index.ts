import { Module } from '@nestjs/common';
import { ApiDocumentController } from './api-document.controller.js';
import { CspReportsController } from './csp-reports.controller.js';
import { HealthController } from './health.controller.js';
import { Metrics } from './metrics.js';
import { Readiness } from './readiness.js';
import { SecurityTxtController } from './security-txt.controller.js';

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
