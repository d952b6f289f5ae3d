import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { JobRegistry } from './services/registry.js';

/** The list of jobs, checked in every process; what runs them is put together in `WorkModule`. */
@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [JobRegistry],
  exports: [JobRegistry],
})
export class JobsModule {}
