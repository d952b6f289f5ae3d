import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { JobRegistry } from './services/registry.js';
import { JobRunner } from './services/runner.js';

@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [JobRegistry, JobRunner],
  exports: [JobRegistry, JobRunner],
})
export class JobsModule {}
