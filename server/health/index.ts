import { Module } from '@nestjs/common';
import { ApiDocumentController } from './api-document.controller.js';
import { HealthController } from './health.controller.js';
import { Metrics } from './metrics.js';
import { Readiness } from './readiness.js';

@Module({
  controllers: [ApiDocumentController, HealthController],
  providers: [Metrics, Readiness],
  exports: [Readiness],
})
export class HealthModule {}

export { Readiness };
