import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { JobRegistry } from './registry.js';
import { JobRunner } from './runner.js';

@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [JobRegistry, JobRunner],
  exports: [JobRegistry, JobRunner],
})
export class JobsModule {}
